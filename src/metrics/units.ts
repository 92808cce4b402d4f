import type { MetricKind } from "../model.ts";
import { groupBy } from "../text/groupBy.ts";
import { KIND_OF_UNIT, UNIT_WORDS } from "../text/unitWords.ts";

/** A measure word as written and as printed. */
export interface Unit {
  unit: string;
  kind: MetricKind;
  /** Where the measure word ends. */
  end: number;
}

/** The measure words by the code of their first character, the longer ones first. */
const BY_FIRST = groupBy(UNIT_WORDS, (word) => word.charCodeAt(0));

/** 条(次), 人/次, (场)次, 件(套): two measure words in one. */
const DOUBLE = /([条场人件个项户期份批家宗])(?:\(次\)|\/次(?!日))|\(([场件人户家条])\)次|([件台])\(套\)/y;

/** Where a measure word is the first character of another word: 一部分, 三项目, 5部门, 两本级. */
const OTHER_WORD: Record<string, RegExp> = {
  部: /^部(?:分|门|署|委|长|队|级|属|位|件)/,
  项: /^项目(?![标录])(?:(?!.{0,6}\d)|(?=[^,。;]))/,
  名: /^名(?:单(?!位)|录(?![用取入])|称|义|列|额)/,
  场: /^场(?:所|景|地|馆|面)/,
  期: /^期(?:间|限|望|末|内|满)/,
  条: /^条(?:例|款|线|件)/,
  次: /^次(?:要|日|年)/,
  类: /^类(?:型|别|似)/,
  家: /^家(?:庭|长(?!期)|园|家|属(?!于))/,
  户: /^户(?:籍|外|口)/,
  处: /^处(?:理|罚|置|室|级|长(?!期)|于|分|在(?![建用产营售]))/,
  所: /^所(?:有|属|在|长(?!期)|需|以|涉|辖)/,
  批: /^批(?:准|复|示|评|量)/,
  位: /^位(?:置|于|一体|数)/,
  本: /^本(?:级|地|市|县|区|年|省|着|质|身|科)/,
  面: /^面(?:向|对|积|临|签)/,
  组: /^组(?:织|长|成(?!员)|建|员)/,
  队: /^队(?:伍|员|长)/,
  份: /^份(?:额|量)/,
  例: /^例(?:如|会|行)/,
  节: /^节(?:日|点|约|能|假|省)/,
  课: /^课(?:题|程|时)/,
  站: /^站(?:点|长|位|式)/,
  间: /^间(?:隔|接)/,
  种: /^种(?:植|子|业)/,
  座: /^座(?:谈)/,
  支: /^支(?:持|付|部|撑|出|流)/,
  对: /^对(?:于|照|接|标|外|象|口|比|策)/,
  轮: /^轮(?:训|换|岗|值)/,
  人: /^人(?:大(?![专学])|民|员|口(?!头)|均(?!已|[为系是未按到在能获达持有]|取得|通过|合格|完成|参加|符合)|才|力|社(?![会区])|事|物|文)/,
  班: /^班(?:子|组|长)/,
  单: /^单(?:位|项|独|一|次)/,
  案: /^案(?:件|卷|例)/,
  元: /^元(?:旦|首|宵|素|年)/,
  分: /^分(?:别|析|钟|类|级|工|局|管|为|成|批|布|层|支|子|散|解|离|歧|内|期)/,
  年: /^年(?:度|级|代|末|初|底|终|均|龄|轻|青|来|间|前|以来|期|检|会|审)/,
  周: /^周(?:年|岁|边|期|围|密)/,
  天: /^天(?:然|津|下(?!降)|气|网)/,
  日: /^日(?:常|报|程|期|均|前|益|起)/,
  双: /^双/,
  样: /^样(?:板|本|式)/,
  头: /^头(?:脑|部)/,
  尾: /^尾(?:款|矿|水|气|号|数|部)/,
  羽: /^羽[毛绒]/,
  只: /^只(?:有|要|是|能|保|需)/,
  回: /^回(?:复|应|访|避|头|收|函|归)/,
  声: /^声(?:明|音|誉)/,
  集: /^集(?:中|体|团|成|约|聚|散)/,
  档: /^档(?:案|次)/,
  通: /^通(?:过|报|知|道|告|信|办|用|行|车)/,
  张: /^张(?:网|图|榜|贴)/,
  套: /^套(?:路|班子)/,
  级: /^级/,
  根: /^根(?:据|本|源|治|基|除|植|系)/,
  剂: /^剂(?:量|型)/,
  门: /^门(?:诊|户|口|店|类|槛|窗|牌|前|面|禁|锁|卫|票|头|楼|球|市)/,
  副: /^副(?![,。;、)共和及]|$)/,
  遍: /^遍(?:布|及|访)/,
  眼: /^眼(?![井泉,。;、)共])/,
  款: /^款(?:项|物|式|额|规定|第|之)/,
  题: /^题(?:目|材|为|写|名)/,
  讲: /^讲(?![,。;、)共\d]|$)/,
};

/**
 * Read the measure word at `at`, or nothing.
 *
 *     件 件; 件次 件次; 条(次) 条次; (场)次 场次; 个工作日; %
 *     部门 (of 5部门联合), 项目, 分别: none — another word begins there
 */
export function readUnit(text: string, at: number): Unit | undefined {
  const start = text[at] === " " ? at + 1 : at;
  DOUBLE.lastIndex = start;
  const double = DOUBLE.exec(text);
  if (double) {
    const [whole, times, aside, sets] = double;
    return { unit: sets ? `${sets}套` : `${times ?? aside}次`, kind: "count", end: start + whole.length };
  }
  const word = BY_FIRST.get(text.charCodeAt(start))?.find((one) => text.startsWith(one, start));
  if (word === undefined) return undefined;
  const end = start + word.length;
  if (word.length === 1 && OTHER_WORD[word]?.test(text.slice(start, start + 8))) {
    return undefined;
  }
  return { unit: PRINTED[word] ?? word, kind: KIND_OF_UNIT.get(word)!, end };
}

/** Measure words that are printed as another one. */
const PRINTED: Record<string, string> = {
  "㎡": "平方米",
  "μg/m3": "微克/立方米",
  "µg/m3": "微克/立方米",
  "μg/m³": "微克/立方米",
  "µg/m³": "微克/立方米",
  "ug/m3": "微克/立方米",
  "mg/m3": "毫克/立方米",
  "mg/m³": "毫克/立方米",
  平米: "平方米",
  m2: "平方米",
  m3: "立方米",
  km: "公里",
  百分点: "个百分点",
  工作日: "个工作日",
};
