/** Words of gambling and other key words that hacked pages append. */
const FOREIGN_WORDS =
  /时时彩|彩票|竞彩|开奖|棋牌|博彩|百家乐|娱乐城|投注|下注|六合彩?|老虎机|赛车pk|北京赛车|幸运飞艇|快三|快3|11选5|十一选五|分分彩|赌场|赌博网|体育平台|真人视讯|皇冠|AG真人|赚钱游戏|一波中特|代开发票|私服|成人用品|壮阳|减肥药|贷款app/gi;

/**
 * Whether a line is foreign matter: key words of gambling and the like, or many short phrases without a sentence.
 */
export function isForeign(line: string): boolean {
  const words = line.match(FOREIGN_WORDS)?.length ?? 0;
  if (words >= 2) return !/[。;]/.test(line) || words >= 4;
  const phrases = line.split(/[ _|]+/).length;
  return phrases >= 8 && line.length > 60 && !/[。;、:]/.test(line);
}
