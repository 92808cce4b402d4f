import { partnerOf } from "../text/brackets.ts";
import type { Reason } from "../text/figure.ts";
import { allMatches } from "../text/matches.ts";
import { readPattern } from "../text/pattern.ts";
import type { Range } from "../text/range.ts";
import { indexOf, type Wordings } from "../text/triggers.ts";

/**
 * Patterns of text in which numbers are no quantities, each with the reason. A match covers every number inside of it.
 *
 * The source of a row: how such reports write dates, ordinals and identifiers, and the phrases of the Party's and the State
 * Council's documents.
 */
const PATTERNS: readonly [Reason, RegExp][] = [
  // 2021年3月8日, 2021年, 1-11月, 2016-2020年, 3月至5月, 二〇二二年
  [
    "date",
    /(?:19|20)\d{2} ?年?(?: ?[-—–~至到] ?(?:19|20)\d{2})? ?年(?:度|底|末|初|以来|代)?(?:\d{1,2}(?: ?[-—–~至到] ?\d{1,2})? ?月(?:份|底|末|初)?(?:\d{1,2} ?[日号])?)?/g,
  ],
  ["date", /(?:19|20)\d{2}[-—–~/、](?:19|20)?\d{2}(?= ?年)/g],
  [
    "date",
    /[二一][〇○零九][〇○零一二三四五六七八九]{2} ?年(?:度|底|末|初)?(?:[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?)?/g,
  ],
  ["date", /(?<![\d.])\d{1,2} ?月?(?:份)?(?: ?[-—–~至到] ?\d{1,2}) ?月(?:份|底|末|初)?(?:\d{1,2} ?[日号])?(?!份)/g],
  [
    "date",
    /(?<![\d.个])(?:[1-9]|1[0-2]) ?月(?:(?:\d{1,2}|[一二三]?十?[一二三四五六七八九十]) ?[日号](?: ?[-—–~至到、] ?(?:\d{1,2} ?月)?\d{1,2} ?[日号])?|份|底|末|初|中旬|上旬|下旬)?/g,
  ],
  [
    "date",
    /[一二三四五六七八九十]{1,2}月(?:份|底|[一二三四五六七八九十]{1,3}[日号](?:[-—–~至到][一二三四五六七八九十]{1,3}[日号])?)/g,
  ],
  [
    "date",
    /(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|(?:[01]?\d|2[0-3]):[0-5]\d(?::\d\d)?|[一二三四]季度|\d{1,2}时(?:\d{1,2}分)?(?:[-—–~至到](?:\d{1,2}月)?\d{1,2}[日号](?=\d)|(?=[,。至-]))|(?<![\d.])20\d{4,6}日/g,
  ],
  ["date", /(?<!第)[一二两三四1-4]个?季度/g],
  [
    "date",
    /(?:\d{1,2}|[一二三四五六七八九十]{1,3})世纪|(?:\d0|[一二三四五六七八九]十)年代|[七八九]0后|\d{1,3}周年|[一二三四五六七八九十]{1,4}周年/g,
  ],
  // 企业宁静期为每月1日至20日
  ["date", /(?<=每月)\d{1,2}日?[-—–~至到]\d{1,2}日/g],
  ["date", /(?:上午|下午|晚上|早上|凌晨)\d{1,2}(?:时|点)/g],
  // 第四季度, 第一批, 第三次会议, 第二十三条, 十九届六中全会, 二十大
  [
    "ordinal",
    /第 ?(?:\d{1,9}|[〇零一二两三四五六七八九十百千]{1,9})(?: ?[、,至和-] ?(?:第)?(?:\d{1,9}|[一二三四五六七八九十百]{1,9})(?=[条款项号批期届次章节]))*(?:个|次|批|期|届|条|款|项|号|章|节|名|位|轮|季度|版|部|部分|产业|方|一?责任人)?(?:五年)?/g,
  ],
  [
    "ordinal",
    /十[一二三四五六七八九]届[一二三四五六七八九十、和]*中?全?会?|二十届[一二三四五六七八九十、和]*中?全?会?|二十大|十[六七八九]大|[一二三四五六七八九]中(?=全会|、|和)|[一二三四五六七八九十]{1,3}届/g,
  ],
  // 社区五人小组, 上屯村民委六组
  ["name", /[二三四五六七八九]人小组|(?<=村|社区|村民委|委会)[一二三四五六七八九十]{1,3}组(?!织|合|建|成)/g],
  ["ordinal", /(?:人大|政协|党代会|代表大会|全委会|常委会)第?[一二三四五六七八九十]{1,3}次(?:全体)?会议/g],
  // 居于前五位的是
  ["ordinal", /(?<=[居列于在])前(?:[二三四五六七八九十]{1,2}|\d{1,2})(?:位|名|类|项)(?=的|分别|依次|是|为)/g],
  ["ordinal", /(?:\d{1,3}|[一二三四五六七八九十]{1,3})届(?:[一二三四五六七八九十\d]{1,2}次)?/g],
  [
    "ordinal",
    /(?:排名?|位列|位居|名列|(?<![现所收共陈系罗阵])列|居)(?:全[国省市县区州]|[省市县])?第?(?:[一二三四五六七八九十]{1,4}|\d{1,4})(?:位|名)?(?=[,。、;](?!\d))/g,
  ],
  // 〔2025〕14号, 索引号, 12345热线, 3.0版, 1号文件, 12·4, PM2.5
  [
    "identifier",
    /[〔[(【]\d{4}[〕\])】] ?第?\d{1,6} ?号?|(?<!\d)\d{1,9}(?:-\d{1,9})? ?号(?:令|文件|文|公告|通知|楼|院|线|法令)?(?!\d)/g,
  ],
  [
    "identifier",
    /(?<!\d)1?(?:2345|2348|2315|2318|2309|2369|2333|2350|2366|2388|2328|2336|2338|2339|2342|2355|2356|2358|2368|2380|2385|2386|2389)(?:\+\d+)?(?= ?(?:[、/和"”]|热线|政务|平台|市民|便民|公共|法律|投诉|举报|服务|咨询|电话|工单|专线|等|消费|网|一号|智慧|系统|市长|中国|民生))/g,
  ],
  [
    "identifier",
    /(?<![\d.])\d{1,4}\.\d{1,4} ?版|(?<![A-Za-z])(?!(?:APP|App|app)\d)[A-Za-z]{1,12} ?-?\d{1,12}(?:\.\d{1,6})?|(?<!\d)\d{1,12}[A-Z][A-Za-z]{0,12}(?![A-Za-z0-9_])|(?<!\d)\d{1,4}[·•]\d{1,4}|(?<!\d)(?:110|119|120|122)(?=[、联接报])/g,
  ],
  [
    "identifier",
    /(?<!\d)\d{1,6} ?\+ ?[\dNnX]{1,6}(?: ?\+ ?[\dNnX]{1,6}){0,6}|[\dNn] ?\+ ?\d{1,6}|(?<!\d)\d{1,6} ?[×x*X] ?\d{1,6}/g,
  ],
  ["identifier", /(?<![\d.])\d{7,20}(?=[-/]\d)|\d{3,4}-\d{7,8}|(?<!\d)1[3-9]\d{9}(?!\d)/g],
  // 三分之二
  ["fraction", /(?<![一二三四五六七八九十\d百千])[一二三四五六七八九十\d]{1,4}分之[一二三四五六七八九十\d]{1,6}/g],
  // 三元区, 二类水体
  ["name", /[一二三四五六七八九]元(?=[区县市镇乡村])|劣?[ⅠⅡⅢⅣⅤ一二三四五]类(?=水|及以上水|地表水)/g],
  // 三年行动, 百日攻坚, 五年规划
  [
    "name",
    /(?:[一二三四五六七八九十百]{1,3}|\d{1,3})(?:年|日|天|个月)(?:行动|攻坚|大?(?:整治|会战|清零|提升|专项|倍增|计划|规划|方案|决战|冲刺|百案|集中)|改革行动|专项行动|提升行动|滚动)/g,
  ],
  // 三项制度, 四个意识, 八项规定 …
  [
    "set-phrase",
    /[两三四五六七八九十]个(?:意识|自信|维护|确立|全面|坚持|明确|结合(?!点)|务必|百年|伟大|革命|延伸|全覆盖|必须|一律|最严|率先|前列|走在|决定性|不动摇|毫不动摇|规定(?!动作)|清单制|责任制|服从|更加)/g,
  ],
  [
    "set-phrase",
    /(?<![0-9])(?:行政执法)?三项制度|八项规定|四项基本原则|三项(?:建设|纪律)|六项纪律|四套班子|四大班子|五位一体|四位一体|三位一体|两位一体|多位一体|三公经费|三重一大|三会一课|两代表一委员|一[村社乡镇]一[^,。;”\d]{0,6}|一岗双责|三个规定|两反转|三到位|四不两直|五级书记|两不愁三保障|三级(?:联动|网络)?|四级|五级|两级|一级|两法衔接|三调联动|三台融合|两轻一免|三书同达|十[三四五六]五|[一二三四五六七八九]五(?=普法|规划|期间|”|法|时期)/g,
  ],
  [
    "set-phrase",
    /一(?:系列|定|些|批|步|体|方面|把手|网通办|窗通办|窗受理|件事|次(?:性|办|告知|通过率)|站式|站办理|张网|张图|张蓝图|揽子|条龙|户一档|案一|企一策|事一|对一|盘棋|路|直|致|般|流|线|旦|时|起(?![,。;])|同|律|并|切|贯|心|手抓|支部|票否决|门式|码|号(?:通|响)|表|本通|枚印章|日游|目了然|视同仁|以贯之|如既往|丝不苟|抓到底|盘|度|刻|角|端|域|生|向|带|类事|轮(?:全面)?|半|概|经|旁|应|己|再|大批|大|新|小批|部分|季度|共|发生|经发现|乡一|镇一)/g,
  ],
  // 最多跑一次
  ["set-phrase", /(?:最多|至多|只需?|仅需?)(?:再)?跑一[次趟]/g],
  // 发现一起、处置一起、化解一起
  [
    "set-phrase",
    /(?:发现|排查|查处|发布|公开|出台|成熟|受理|建成|整改)一[起件条项个](?:[、,]?[^、,。;]{1,4}一[起件条项个])+/g,
  ],
  // 办结一案、规范一片
  ["set-phrase", /一案(?=[、,][\u4e00-\u9fff]{2}一)/g],
  ["set-phrase", /(?:进|同|统|唯|之|专|单|逐|万|每|任|另|某|这|那|新|同|哪|第|十分之|其中|首|不|如|合|归)一(?!\d)/g],
  [
    "set-phrase",
    /千(?:方百计|家万户|头万绪|变万化)|万(?:众|无一失|户千家|里|家灯火)|百(?:姓|花|家争鸣)|[两三四五]条(?:主线|底线|腿)|两头|两端|两翼|两面|两点一线|四面八方|五湖四海|三头六臂|十[分足](?=[\u4e00-\u9fff])/g,
  ],
  [
    "frequency",
    /每(?:[一二两三四五六七八九十]|\d{1,2})?个?(?:季度|月|周|年|半年|天|日|次)(?:[一二两三四五六七八九十]|\d+)次/g,
  ],
  [
    "frequency",
    /每(?:一|两|三|半)?个?(?:年|季度?|月|周|日|天)(?:至少|不少于|定期|都)?(?:开展|组织|召开|举办|举行|进行|安排)(?:至少|不少于)?(?:\d{1,2}|[一二两三四五六七八九十])次/g,
  ],
  ["frequency", /一(?:年|月|周|季|日)[一二两三四五]次|每[^,。;]{0,8}(?:至少)?一[次场期份个名]/g],
  [
    "period",
    /(?:(?<![接逼])近|过去|今后|未来|连续|前|后|每|这|下|首)[一二两三四五六七八九十\d]{1,3}个?(?:年|月|天|周|日)(?!以上|以内|内)/g,
  ],
  ["period", /[一二两三四五六七八九十\d]{1,3}(?:个多?)?(?:年|月|周|天)(?:多|余)?来/g],
  ["negated", /(?:无|没有|未有|未发生|未出现|零)(?:发生|出现)?一(?:件|宗|起|例|次|人|名|个|项|份)/g],
  [
    "not-exact",
    /(?:(?<![人件次户总份额])数|上|几|成|好几|若干)(?:十|百|千|万|亿){1,3}(?:余|多|名|个|件|人|次|场|项|元)?|[几数](?:个|件|次|名|十)/g,
  ],
];

/** The patterns, for the index of their triggers. */
export const exclusionWordings: Wordings = {
  name: "exclusions",
  all: () => PATTERNS.map(([, pattern]) => readPattern(pattern.source)),
};

/** The longest stretch in quotation marks or 《》 that is a name. */
const LONGEST_NAME = 100;

/**
 * The stretches of a text in which numbers are no quantities, sorted by start.
 *
 * Where two overlap both count; a number inside of either is out.
 */
export function findExclusions(text: string): (Range & { reason: Reason })[] {
  const found: (Range & { reason: Reason })[] = names(text);
  for (const number of indexOf(exclusionWordings).candidates(text)) {
    const [reason, pattern] = PATTERNS[number]!;
    for (const match of allMatches(text, pattern)) {
      if (match[0].length > 0) found.push({ start: match.index, end: match.index + match[0].length, reason });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What can open a name: 《》 and quotation marks, of which the straight one also closes it. */
const OPENS_NAME = /[《“‘「『"]/g;

/** What stands in 《》 or in quotation marks is a name. */
function names(text: string): (Range & { reason: Reason })[] {
  const found: (Range & { reason: Reason })[] = [];
  OPENS_NAME.lastIndex = 0;
  for (let match = OPENS_NAME.exec(text); match; match = OPENS_NAME.exec(text)) {
    const start = match.index;
    const close = match[0] === '"' ? straightQuote(text, start) : partnerOf(text, start, start + LONGEST_NAME);
    if (close < 0) continue;
    found.push({ start, end: close + 1, reason: "name" });
    OPENS_NAME.lastIndex = close + 1;
  }
  return found;
}

/** The longest stretch in straight quotation marks. */
const LONGEST_QUOTE = 40;

/** Where the straight quotation mark that closes one stands in its sentence, or -1. */
function straightQuote(text: string, open: number): number {
  const within = text.slice(open + 1, open + 1 + LONGEST_QUOTE);
  const close = within.indexOf('"');
  return close < 0 || /[。;\n]/.test(within.slice(0, close)) ? -1 : open + 1 + close;
}
