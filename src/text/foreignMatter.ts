/** Words of gambling, quackery, loans and jobs that hacked pages append. */
const FOREIGN_WORDS =
  /无痛人流|男科|妇科医院|祛斑|整形|早泄|阳痿|包皮|痔疮|白癜风|牛皮癣|不孕不育|在线预约|免挂号|微信咨询|当天见效|特价优惠|急聘|日结|包吃|包住|无需经验|加微信|加QQ|小额贷款|无抵押|黑户|白户|代还信用卡|不看征信|当天放款|凭身份证|代开各类发票|刻章|办证|刷单|代写论文|代孕|同城约|网贷|套现|免费领取|月入|直播助播|来电咨询|代办(?!员|点|服务|窗口|事项|队伍|制)(?<!帮办、?代办)|学历文凭|毕业证|驾驶证|会计证|诚信刻章|代开增值税|薇信|可上网查询|货到付款|快递到付|私服|手游|元宝|首充|满级|单职业|VIP|时时彩|彩票|竞彩|开奖|棋牌|博彩|百家乐|娱乐城|投注|下注|六合彩?|老虎机|赛车pk|北京赛车|幸运飞艇|快三|快3|11选5|十一选五|分分彩|赌场|赌博网|体育平台|真人视讯|皇冠|AG真人|赚钱游戏|一波中特|代开发票|私服|成人用品|壮阳|减肥药|贷款app/gi;

/**
 * Whether a line is foreign matter: key words of gambling and the like, or many short phrases without a sentence.
 */
export function isForeign(line: string): boolean {
  const words = foreignWords(line);
  if (words >= 2) return !/[。;]/.test(line) || words >= 4;
  const phrases = line.split(/[ _|]+/).length;
  return phrases >= 8 && line.length > 60 && !/[。;、:]/.test(line) && !FIGURE_CELL.test(line);
}

/** A cell of a table that is a figure: a row of a table is no foreign matter. */
const FIGURE_CELL = /\| ?\d[\d,.]*(?:%|[万亿]?[\u4e00-\u9fff]{1,2})? ?\|/;

/** Whom to turn to. */
const CONTACT = /微信|QQ|咨询|预约|www|客服|热线|电话/i;

/** Phrases side by side without a sign. */
const PHRASES = /(?:[^\s_|,。;、:!?]{3,40}[ _|]+){2,40}[^\s_|,。;、:!?]{3,40}/g;

/** Whether a line between paragraphs of a report is foreign matter: there only key words count, and no sentence has them. */
export function isForeignInside(line: string): boolean {
  if (foreignWords(line) >= 4 && CONTACT.test(line)) return true;
  return (line.match(PHRASES) ?? []).some((phrases) => foreignWords(phrases) >= 3);
}

/** Those of them that reports have, too: 帮办代办, 驾驶证 and 毕业证 lost, 在线预约. */
const ORDINARY = /^(?:代办|办证|驾驶证|毕业证|会计证|刻章|小额贷款|在线预约|来电咨询|彩票|网贷|整形|手游)$/;

/** How many such words a line has, each counted once; none where they are few and all may be a report's. */
function foreignWords(line: string): number {
  const words = [...new Set(line.match(FOREIGN_WORDS))];
  return words.length < 4 && words.every((word) => ORDINARY.test(word)) ? 0 : words.length;
}
