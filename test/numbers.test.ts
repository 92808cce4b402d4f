import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Metric } from "../src/model.ts";
import { parseReport } from "../src/parseReport.ts";

/** What is read in a sentence of a report of 2022. */
function metricsOf(text: string): readonly Metric[] {
  return parseReport(`云岭县2022年法治政府建设情况报告\n一、工作情况\n${text}`).metrics;
}

/** What is read in a sentence under a heading: `value unit qualifier`, and the aspect where it is not a result. */
function read(text: string): string[] {
  return parseReport(`一、工作情况\n${text}`).metrics.map(({ value, unit, qualifier, aspect }) =>
    [value, unit, ...(qualifier === "exact" ? [] : [qualifier]), ...(aspect === "result" ? [] : [aspect])].join(" "),
  );
}

describe("quantities", () => {
  it.each<[text: string, right: string[], reason: string]>([
    ["清理事项4826项。", ["4826 项"], "digits"],
    ["办理5.3万件。", ["53000 件"], "a multiplier is taken out of the unit"],
    ["培训5.4万余名、7600多名。", ["54000 名 over", "7600 名 over"], "余 and 多 before the measure word"],
    ["开展240余次,超过600项,突破50件。", ["240 次 over", "600 项 over", "50 件 over"], "words that say more"],
    ["近120人次,接近200件。", ["120 人次 nearly", "200 件 nearly"], "近 is nearly"],
    ["最近120件。", ["120 件"], "最近 is not"],
    ["约600人,3000人左右。", ["600 人 about", "3000 人 about"], "约 before, 左右 behind"],
    ["签约600户。", ["600 户"], "签约 is not about"],
    ["占比50%以上,至少3次。", ["50 % at-least", "3 次 at-least"], "lower bounds"],
    [
      "不超过5个工作日,60日以内,不足50件,不到一成。",
      ["5 个工作日 at-most", "60 日 at-most", "50 件 at-most", "10 % at-most"],
      "upper bounds",
    ],
    ["98.07%,百分之九十,百分之三十二点五,百分之百。", ["98.07 %", "90 %", "32.5 %", "100 %"], "shares"],
    ["同比下降3.2个百分点。", ["3.2 个百分点 change"], "points are never a percentage"],
    ["是原来的2倍,两成。", ["2 倍 change", "20 %"], "multiples and tenths"],
    ["涉及90万余元、1.2亿元、20美元。", ["900000 元 over", "120000000 元", "20 美元"], "money"],
    [
      "整治1200平方米、35公里、3吨,平均97.8分,60学时。",
      ["1200 平方米", "35 公里", "3 吨", "97.8 分", "60 学时"],
      "measures",
    ],
    ["举办三期、两次、九类、二十余场。", ["3 期", "2 次", "9 类", "20 场 over"], "Chinese digits"],
    ["提出意见454条(次)。", ["454 条次"], "the measure word in two parts"],
    [
      "败诉率同比下降4.37百分点,上升三百分点。",
      ["4.37 个百分点 change", "3 个百分点 change"],
      "百 of 百分点 multiplies nothing",
    ],
    ["三元区消除五类水体,资金三元。", ["3 元"], "names of places and grades of water"],
    ["PM2.5平均浓度为35μg/m³。", ["35 微克/立方米"], "signs of a measure"],
    ["组织60余名单位负责人,公布6名单位,名单2名。", ["60 名 over", "6 名", "2 名"], "名 before 单位 is not 名单"],
    ["清零86条农村黑臭水体。", ["86 条"], "零 of a verb is no digit"],
    ["组建18人社会监督团。", ["18 人"], "人社 is an office, 人 before 社会 is not"],
    [
      "审批时间由平均近180个工作日压减至90个工作日。",
      ["180 个工作日 nearly", "90 个工作日"],
      "no period, in working days",
    ],
    ["选编法律知识600题。", ["600 题"], "questions"],
    ["下载“反诈”APP5.1万人,升级APP2.0版、APP2.0台账。", ["51000 人"], "a noun in letters; a version is a name"],
    ["派出船舶1.9万航次、航程142万海里。", ["19000 航次", "1420000 海里"], "at sea"],
    ["企业宁静期为每月1日至20日。", [], "days of each month"],
    ["居于前五位的是行政处罚等。", [], "a rank"],
    ["学法260多(场)次。", ["260 场次 over"], "the other way round"],
    ["共12,345件,1 234件,１２件。", ["12345 件", "1234 件", "12 件"], "thousands, full-width"],
    ["办理154件次。", ["154 件次"], "the longest measure word"],
    ["检查车辆2.6万辆次,接种312万剂次。", ["26000 辆次", "3120000 剂次"], "of vehicles and doses too"],
    ["举办法治讲堂6讲,听三讲话。", ["6 讲"], "讲 as a measure word only before a sign"],
    ["公布后15日内报备。", ["15 日 at-most"], "a time limit behind an event"],
    ["争取资金6.5万元,力争达到95%。", ["65000 元", "95 % target"], "争取 of money is a result"],
    ["提速3.4倍,是2020年的1.4倍。", ["3.4 倍 change", "1.4 倍 change"], "against another year"],
    ["办案周期接近60日,近30日未办结。", ["60 日 nearly"], "接近 is no stretch of time"],
    ["平均浓度同比改善6.3%。", ["6.3 % change"], "改善 is a change"],
    ["尚未达到3人以上的配备要求。", ["3 人 at-least target"], "a requirement of staff"],
    ["抽查比例不低于市场主体总数的3%。", ["3 % at-least"], "what it is a share of stands between"],
    ["惠及市民约6.2万人次,修订乡规民约12件。", ["62000 人次 about", "12 件"], "约 that says about, and a 约"],
    ["每村至少培育示范户2户。", ["2 户 at-least"], "a lower bound before the verb"],
    ["较上年分别下降32%和41.5%。", ["32 % change", "41.5 % change"], "two changes joined"],
    ["修订村规民约11份。", ["11 份"], "民约 is not about"],
    ["主要任务是:办理案件不少于2万件。", ["20000 件 at-least target"], "what is to be done"],
    ["省定目标为90%,满意率达到95%以上。", ["90 % target", "95 % at-least"], "what was done, beside what was to be"],
    ["不低于50%的要求。", ["50 % at-least target"], "a requirement"],
    ["到2022年底,各村至少培养1名骨干。", ["1 名 at-least target"], "by a year to come"],
    ["落实培训不少于315名的年度任务。", ["315 名 at-least target"], "a task of the year"],
  ])("%s", (text, right, reason) => {
    expect(read(text), reason).toEqual(right);
  });
});

describe("where others went wrong", () => {
  it.each<[text: string, right: string[], reason: string]>([
    ["占5-20%。", ["5 % at-least", "20 % at-most"], "a range, never -20"],
    [
      "受理120件,同比+8.5%、↓3%、增长率为-2%,推行“5+3%”模式。",
      ["120 件", "8.5 % change", "3 %", "2 % change"],
      "a sign before a change; others are of a name",
    ],
    ["占5%-20%。", ["5 % at-least", "20 % at-most"], "each with its sign"],
    ["占5％－20％。", ["5 % at-least", "20 % at-most"], "full-width"],
    [
      "检查比例为5 — 20 %,审批控制在 3 - 5 个工作日。",
      ["5 % at-least", "20 % at-most", "3 个工作日 at-least", "5 个工作日 at-most"],
      "spaces around the dash",
    ],
    ["办理3-5件。", ["3 件 at-least", "5 件 at-most"], "counts"],
    ["共$20，300美元。", ["20 美元", "300 美元"], "a full-width comma between half-width digits parts two numbers"],
    ["培训6，512名,检查1  284户。", [], "one number torn apart or two: neither is read"],
    ["排名第3，125个单位参加。", ["125 个"], "an ordinal ends at the comma"],
    ["拨付1,100万元。", ["11000000 元"], "thousands, then a multiplier"],
    ["办理１，２３４件。", ["1234 件"], "a full-width comma between full-width digits groups"],
    ["投入2 345.6万元。", ["23456000 元"], "a space groups thousands"],
    [
      "发放3至5万份、5千至1万册。",
      ["30000 份 at-least", "50000 份 at-most", "5000 册 at-least", "10000 册 at-most"],
      "万 of a range",
    ],
    [
      "发放二十至三十万份,投入12百万元。",
      ["200000 份 at-least", "300000 份 at-most", "12000000 元"],
      "Chinese digits, 百万",
    ],
    ["受理23十五件次,3百20件。", ["320 件"], "no two digits before 十"],
    ["办理3万4000件,25万6千件,1千零20件。", ["34000 件", "256000 件", "1020 件"], "digits and Chinese units mixed"],
    ["总额一万五千亿元、二十万亿元。", ["1500000000000 元", "20000000000000 元"], "亿 multiplies all before it"],
    [
      "四千五百六十九万八千三百一十一亿四千八百七十二万五千三百八十二元。",
      ["4569831148725382 元"],
      "to the last digit",
    ],
    [
      "覆盖十几万人、二百三十余万人,投入500多亿元。",
      ["100000 人 over", "2300000 人 over", "50000000000 元 over"],
      "几, 余, 多 inside",
    ],
    ["惠及数百万人、上万人,办理几十件。", [], "no exact value"],
    ["投入一千多万元、300余万元、3.5万余元。", ["10000000 元 over", "3000000 元 over", "35000 元 over"], "money over"],
    ["人民币3.50亿元,8亿元人民币。", ["350000000 元", "800000000 元"], "one amount each"],
    [
      "12人均已整改,新进8人大专以上学历,对3人口头警告。",
      ["12 人", "8 人", "3 人"],
      "人均, 人大 and 人口 are no words there",
    ],
    ["公布8项目录,公开名录12家,公示12名录用人员。", ["8 项", "12 家", "12 名"], "nor 项目 and 名录"],
    ["其中12家属于高风险,排查23处在建工地。", ["12 家", "23 处"], "nor 家属 and 处在"],
    [
      "开设3门课程,拆除违建300平米,下架12款应用。",
      ["3 门", "300 平方米", "12 款"],
      "measure words of courses, floors and wares",
    ],
    ["两三个单位,八九十件。", [], "never 23, never 89"],
    ["八成以上,0.5‰,增长2.5倍,三分之二。", ["80 % at-least", "0.5 ‰", "2.5 倍 change"], "a fraction is nothing"],
    [
      "二〇二三年,二○二三年,“十四五”时期,十五五,第二十三条,〔2023〕59号。",
      [],
      "years, plans, articles, document numbers",
    ],
    ["全国两会,年过半百,统一战线,零件,万一,千方百计,“四个一批”,一规划两纲要。", [], "words"],
    ["2.2本计划投资3541.07万元2.3本项目。", ["35410700 元"], "numbering glued into the text"],
    ["投资47.264287亿元,100000万元。", ["4726428700 元", "1000000000 元"], "to the last digit"],
    ["十九届六中全会,二十大,第三次会议,第一批,12345热线,12348,3.0版,1号文件,第2号令。", [], "ordinals and identifiers"],
    ["“3+2”机制、“六个一”活动、“7个主题活动+10个专项活动”,三项制度,三年行动,百日攻坚行动。", [], "names and campaigns"],
    ["无一宗败诉,没有一件超期,一年来,这一年,新一轮,一系列,进一步,一体,同一,一方面。", [], "一 that counts nothing"],
    ["市县乡三级,九大,十大,各级,两级。", [], "no measure word"],
    ["2021年3月8日,1-11月,2016—2020年,第四季度,8月25日。", [], "dates and periods"],
    ["国庆期间(十月一日至七日),10月1日0时至3日12时,202011日至20201231日。", [], "from day to day, and with lost signs"],
    ["权责清单现列4,862项,综合排名列第3,我县列2,连续两年。", ["4862 项"], "列 that ranks, and one that lists"],
    ["审批由法定60日压缩到20个工作日。", ["60 日", "20 个工作日"], "a length of time before and behind"],
    ["最多跑一次率99%,群众只跑一次。", ["99 %"], "a name of a reform"],
    ["办结一案、规范一片。", [], "a phrase, whatever it says"],
    ["做到发现一起处置一起、化解一起。", [], "so is this one"],
    ["办理9007199254740993件。", [], "above 2^53-1"],
    ["学法1 2次,处罚1 2 8 7件,满意率1 0 0%。", [], "digits torn apart: none of them is a number"],
    ["公开信息9 652条。", ["9652 条"], "a blank may group thousands"],
    ["受理1  2  3  4件", [], "… by two blanks each"],
    ["纠错率98. 5%,满意率为97 .2%。", ["98.5 %", "97.2 %"], "a blank beside the point"],
    ["纠错率98. 5%", [], "… in a line that may be a row: not 5%"],
    ["如下:1. 26件办结;2. 35件审结。", ["26 件", "35 件"], "the numbers of items are no whole numbers of them"],
    ["如下:1.26件办结,人均1.5件。", ["1.5 件"], "an item without a blank, beside a mean"],
    ["受理 2023  26件", ["26 件"], "a year in a cell of its own"],
    ["受理行政复议2018 8件", [], "one blank: 20188, or 2018 and 8"],
    ["人均办案:12.5件,平均:1.5次。", ["12.5 件", "1.5 次"], "means behind a colon"],
  ])("%s", (text, right, reason) => {
    expect(read(text), reason).toEqual(right);
  });
});

describe("subjects and periods", () => {
  it.each<[text: string, subject: string | null, from: string | null]>([
    ["2022年,受理信访事项356件。", "信访事项", "2022-01-01"],
    ["2022年,调解申请较上年增长12%。", "调解申请", "2022-01-01"],
    ["2022年信访案件比2021年减少5件。", "信访案件", "2022-01-01"],
    ["2021年以来,出具意见23条。", "意见", "2021-01-01"],
    ["截至目前,共有法律顾问32名。", "法律顾问", null],
  ])("%s", (text, subject, from) => {
    const [metric] = metricsOf(text);
    expect(metric!.subject).toContain(subject);
    expect(metric!.period?.from ?? null).toBe(from);
  });
});

describe("subjects of the figures of one sentence", () => {
  it.each<[text: string, subjects: (string | null)[], reason: string]>([
    [
      "审结案件98件,直接纠错(包括撤销、变更、确认违法和责令履行)11件。",
      ["审结案件", "直接纠错"],
      "an aside of many words",
    ],
    [
      "收案12件(2020年10件),审结9件(2020年8件),同比分别增长20%和12.5%。",
      ["收案", "收案", "审结", "审结", "收案", "审结"],
      "changes one to one, over asides",
    ],
    ["以县政府部门为被申请人的36件。", ["以县政府部门为被申请人"], "whose respondent"],
    ["查获过期食品12批次。", ["过期食品"], "过期 is a word"],
    ["不予公开6件,信息不存在20件。", ["不予公开", "信息不存在"], "存在 is a word"],
    ["不服乡镇政府作出具体行政行为的34件。", ["不服乡镇政府作出具体行政行为"], "出具 by chance"],
    ["创成4家省级“文明规范公正”司法所。", ["省级“文明规范公正”司法所"], "a quoted word inside of a noun"],
    ["组建3个督察组对6个单位开展督察。", ["督察组", "单位"], "a noun that runs into the next figure"],
    ["执法人员由原来在岗的12人增加到了现在的15人。", ["执法人员", "执法人员"], "then and now"],
    ["热线坐席42个扩展至87个。", ["热线坐席", "热线坐席"], "what it became"],
    ["全县12个乡镇平均开展活动4场。", ["乡镇", "乡镇平均开展活动"], "平均 ends a noun"],
    ["县乡两级共办理法律援助案件120件。", ["法律援助案件"], "levels are no part of it"],
    ["法律顾问从2020年的20名增至2023年的35名。", ["法律顾问", "法律顾问"], "nor the year before"],
    ["取得法律职业资格6人,吊销许可证2家。", ["取得法律职业资格", "吊销许可证"], "papers, with what was done of them"],
    ["安置帮教对象54人。", ["安置帮教对象"], "a noun that begins as a verb does"],
    ["审结8件,已判决3件。", ["审结", "已判决"], "a deed that is done"],
    ["开展行政执法案卷评查,共评查148卷。", ["行政执法案卷评查"], "a verb that echoes the clause before, with its noun"],
    ["抽查16个执法部门案卷128卷。", ["执法部门", "执法部门案卷"], "bodies, then what is theirs"],
    ["抽调20个部门干部36人。", ["部门干部", "部门干部"], "but not those who work there"],
    ["公示行政许可、行政处罚信息320条。", ["行政许可、行政处罚信息"], "a list of deeds of the law"],
    ["办理减轻、从轻处罚53件。", ["减轻、从轻处罚"], "a list of outcomes"],
    ["专题研究法治建设4次。", ["专题研究法治建设"], "what is done so many times"],
    ["集中学习宪法、民法典等法律法规9次。", ["集中学习法律法规"], "… behind a list of names"],
    ["至年底还有1件没有审结。", ["没有审结"], "what was not done"],
    ["建成区面积128平方公里,发放宣传册1200份。", ["建成区面积", "宣传册"], "nouns that begin as verbs do"],
    ["检查企业120家次。", ["检查企业"], "inspections, with whom they were of"],
    ["一次结案率98.5%→99.1%。", ["结案率", "结案率"], "an arrow"],
    ["罚款￥3000元。", ["罚款"], "the sign of a currency is no part of it"],
  ])("%s", (text, subjects, reason) => {
    const metrics = metricsOf(text);
    expect(
      metrics.map(({ subject }) => subject),
      reason,
    ).toEqual(subjects);
  });
});

describe("the ends of a subject", () => {
  it.each<[text: string, subjects: (string | null)[], reason: string]>([
    ["行政审批事项从712项削减至298项。", ["行政审批事项", "行政审批事项"], "a level verb is none of it"],
    ["行政诉讼败诉率大幅下降至6.15%。", ["行政诉讼败诉率"], "with its adverb"],
    ["把58项考核指标优化压减为12项。", ["考核指标", "考核指标"], "two verbs"],
    ["行政许可事项最短压缩至1个工作日。", ["行政许可事项"], "its adverb neither"],
    ["败诉率稳步下降至6.1%。", ["败诉率"], "of any kind"],
    ["全县16个村中有15个聘请了法律顾问。", ["村", "村"], "nor 中 of a place"],
    ["6件正在公示中。", ["正在公示中"], "but of what is going on"],
    ["办理以下放事项36项。", ["下放事项"], "以 is cut, 下放 is a word"],
    ["乡镇赋权事项由118项动态调整为86项。", ["乡镇赋权事项", "乡镇赋权事项"], "an adverb before it either"],
    ["约谈(询问)室19间。", ["约谈(询问)室"], "a bracket between two verbs is not cut"],
    ["开展(参与)执法检查15次。", ["执法检查"], "but a verb with its aside is"],
    [
      "执法人员87名,其中市本级23名、县(市、区)64名。",
      ["执法人员", "市本级", "县(市、区)"],
      "a sign inside of it parts none",
    ],
    ["败诉率2019年为12.4%、2020年为9.8%。", ["败诉率", "败诉率"], "nor is the year of it"],
    ["所提126条建议中有117条被采纳。", ["建议", "建议"], "nor 中"],
    ["全市126个乡镇(街道)中仍有19个没有专职人员。", ["乡镇(街道)", "乡镇(街道)"], "中仍有"],
    ["3件案件正在审理中。", ["案件正在审理中"], "but 中 of what is being done is"],
    ["审批时限、办理时间分别压缩至80天、60天。", ["审批时限", "办理时间"], "of lists told by position, too"],
  ])("%s", (text, subjects, reason) => {
    const metrics = metricsOf(text);
    expect(
      metrics.map(({ subject }) => subject),
      reason,
    ).toEqual(subjects);
  });
});

describe("periods of the figures of one sentence", () => {
  it.each<[text: string, years: (string | null)[], reason: string]>([
    ["2022年收到申请45件(上年30件),受理41件。", ["2022", "2021", "2022"], "an aside is over at its bracket"],
    ["审结27件(含上年度结转5件),败诉2件。", [null, null, null], "what is carried over is of no year"],
    ["审结27件(其中上年转入5件)。", [null, null], "in another word"],
    ["2020年、2021年行政处罚案件分别为87件、65件。", ["2020", "2021"], "each of a list of years"],
    [
      "2020年至2022年行政处罚案件分别为46件、58件、73件。",
      ["2020", "2021", "2022"],
      "of years from the first to the last",
    ],
    [
      "2020年、2021年、2022年分别受理行政复议案件46件、58件、73件。",
      ["2020", "2021", "2022"],
      "with verb and noun behind",
    ],
    ["申请93件,其中2021年结转20件,当年新收73件。", [null, "2021", "2022"], "当年 beside what was carried over"],
    ["2021年、2022年分别受理复议46件、58件。", ["2021", "2022"], "with a verb behind 分别"],
    ["去年、今年分别受理复议46件、58件。", ["2021", "2022"], "in words"],
    ["上年同期行政应诉案件61件,今年47件。", ["2021", "2022"], "last year's own figure"],
    ["受理41件,比上年同期增加5件。", [null, null], "but not what is compared with"],
    ["近三年来受理41件。五年来受理60件。", ["2020-2022", "2018-2022"], "so many years up to the report's"],
    ["近两年受理41件,去年转办12件。", ["2021-2022", "2021"], "two of them; 转办 is of its year"],
    ["二十年来受理41件。近十年来受理60件。", [null, "2013-2022"], "tens of years"],
    ["贯彻党的十八大以来的法治思想,受理41件。", [null], "not what stands before 的"],
    ["“八五”普法以来开展41场次。“七五”普法期间开展60场次。", ["2021-2022", "2016-2020"], "plans"],
    ["党的十九大以来受理41件。", ["2017-2022"], "congresses"],
    ["截至2022年11月底,受理41件。截至2022年底,有41人。", [null, null], "a stock at a date"],
    ["全县(2021年度)受理41件。", ["2021"], "an aside that is no more than a year"],
    ["审结38件,比上年同期的28件增加10件。", [null, "2021", null], "told by its distance, at the same time"],
    ["受理41件,比2020年的28件增加13件。", [null, "2020", null], "the year that it is compared with"],
    ["较2020年的行政应诉案件75件减少12件。", ["2020", null], "with its noun"],
    ["负责人出庭率由2021年的94.2%提高到100%。", ["2021", null], "the level that it came from, and what it is"],
    ["纠纷由上年5900起降为5618起。", ["2021", null], "in other words"],
    ["从2021年办案情况看受理案件达到160件。", ["2021"], "no level of that year, but where it is seen"],
    ["受理案件由2021年的160件增加到2022年的187件。", ["2021", "2022"], "with its own year"],
    ["受理41件,比去年的28件增加13件。", [null, "2021", null], "told by its distance"],
  ])("%s", (text, years, reason) => {
    const metrics = metricsOf(text);
    expect(
      metrics.map(({ period }) => {
        const [from, to] = [period?.from.slice(0, 4) ?? null, period?.to.slice(0, 4) ?? null];
        return from === to ? from : `${from}-${to}`;
      }),
      reason,
    ).toEqual(years);
  });
});

describe("what is to come", () => {
  it.each<[text: string, aspects: string[], reason: string]>([
    ["2023年拟取消事项20项;2022年取消事项11项。", ["target", "result"], "a clause with a year of its own is not"],
    ["力争2023年新增12家;2022年新聘法律顾问36名。", ["target", "result"], "nor is what it aims at before"],
    ["2022年计划评查案卷100份,实际评查126份。", ["target", "result"], "nor what was done of a plan"],
    ["拟取消事项20项。", ["target"], "without a year"],
    ["原计划制定文件10件,实际制定8件。", ["target", "result"], "what was planned at first"],
    ["全年计划检查312次,计划完成率111.2%。", ["target", "result"], "how much of a plan was done"],
    ["2022年,拟定文件12件。", ["result"], "but 拟定 is drafting"],
    ["2023年拟取消事项20项;新增事项11项。", ["target", "target"], "one without is"],
    ["2023年拟取消事项20项;2024年计划取消事项11项。", ["target", "target"], "nor is one that plans"],
  ])("%s", (text, aspects, reason) => {
    const metrics = metricsOf(text);
    expect(
      metrics.map(({ aspect }) => aspect),
      reason,
    ).toEqual(aspects);
  });
});

describe("a table behind the plan", () => {
  it("has results in its columns of years that are over", () => {
    const { metrics } = parseReport(
      "云岭县2022年法治政府建设情况报告\n一、工作情况\n办理。\n二、2023年工作计划\n培训12场。\n处罚案件(件) | 2021年28件 | 2022年41件 | 2023年50件",
    );
    expect(metrics.map(({ raw, aspect }) => `${raw} ${aspect}`)).toEqual([
      "12场 target",
      "28件 result",
      "41件 result",
      "50件 target",
    ]);
  });
});

describe("months of the report's year", () => {
  it.each<[text: string, period: string | null, reason: string]>([
    ["1至11月,受理41件。", "2022-01-01 to 2022-11-30", "from the first to the last"],
    ["一至十一月,受理41件。", "2022-01-01 to 2022-11-30", "in words"],
    ["2021年三至五月受理41件。", "2021-03-01 to 2021-05-31", "of another year"],
    ["前10个月,受理41件。", "2022-01-01 to 2022-10-31", "the first ones"],
    ["2021年前三个季度受理41件。", "2021-01-01 to 2021-09-30", "quarters, of another year"],
    ["提前3个月办结事项41件。", null, "ahead of time"],
    ["许可证届满前3个月提醒企业41家。", null, "before something else"],
    ["前两个季度受理41件。", "2022-01-01 to 2022-06-30", "another word for two"],
    ["前13个月受理41件。", null, "no year has them"],
    ["6月,举办讲座3场。", "2022-06-01 to 2022-06-30", "one month, where a clause begins with it"],
    ["六月,举办讲座3场。", "2022-06-01 to 2022-06-30", "in words"],
    ["今年6月举办讲座3场。", "2022-06-01 to 2022-06-30", "of this year"],
    ["1至11月受理41件,12月受理6件。", "2022-12-01 to 2022-12-31", "no longer the months before it"],
    ["12月4日国家宪法日开展活动2场。", "2022-12-01 to 2022-12-31", "a day has its month"],
    ["截至12月20日,受理41件。", null, "a stock at a day"],
    ["3月份起,受理41件。", null, "from some month on"],
    ["2022年12月底,共有调解员986名。", null, "a stock, with its year"],
    ["2022年7月开始,办理免罚案件46件。", null, "from some month on, with its year"],
    ["5月,受理案件26件,审结22件。", "2022-05-01 to 2022-05-31", "of all that was done in it"],
    ["9月,举办全县执法人员培训班1期,培训312人。", "2022-09-01 to 2022-09-30", "whatever the name of it says"],
    ["一至三季度受理41件。", "2022-01-01 to 2022-09-30", "quarters from the first to the last"],
    ["12月31日止,受理41件。", null, "the last day of all"],
    ["12月1日前受理41件。", null, "up to a day"],
    ["8月1日《条例》实施,查处案件32件。", null, "the day of a law"],
    ["5月,被省厅通报表扬,受理案件96件。", null, "the month of something else, two clauses before"],
    ["3月,印发工作要点;全县制定文件12件。", null, "and before a semicolon"],
    ["12月31日,全县共有执法人员863人。", null, "a stock at a day"],
    ["2021年12月至2022年11月,受理41件。", "2021-12-01 to 2022-11-30", "from one year to the next"],
    ["去年6月,受理41件。", "2021-06-01 to 2021-06-30", "of last year"],
    ["去年下半年受理41件。", "2021-07-01 to 2021-12-31", "a half of it"],
    ["上年1至6月受理41件。", "2021-01-01 to 2021-06-30", "some months of it"],
    ["上半年、下半年分别举办培训班2期、3期。", "2022-07-01 to 2022-12-31", "each of a list of halves"],
    ["下半年、上半年分别举办培训班2期、3期。", "2022-01-01 to 2022-06-30", "in any order"],
    ["二季度、三季度受理案件分别为12件、15件。", "2022-07-01 to 2022-09-30", "of quarters"],
    ["1月至6月、7月至11月分别受理案件12件、15件。", "2022-07-01 to 2022-11-30", "of months"],
  ])("%s", (text, period, reason) => {
    const metrics = metricsOf(text);
    const [metric] = metrics.slice(-1);
    expect(metric!.period && `${metric!.period.from} to ${metric!.period.to}`, reason).toBe(period);
  });
});

describe("a row of a table whose columns are years", () => {
  it("has one thing in all of them, each of its year, and its change", () => {
    const { metrics } = parseReport(
      "云岭县2022年法治政府建设情况报告\n一、工作情况\n收到行政复议申请(件) | 2021年28件 | 2022年41件 | 同比46.4%",
    );
    expect(metrics.map(({ raw, subject, indicators, aspect }) => [raw, subject, indicators[0] ?? "", aspect])).toEqual([
      ["28件", "行政复议申请", "reconsideration.received", "result"],
      ["41件", "行政复议申请", "reconsideration.received", "result"],
      ["46.4%", "行政复议申请", "", "change"],
    ]);
    expect(metrics.map(({ period }) => period?.from.slice(0, 4))).toEqual(["2021", "2022", undefined]);
  });
});

describe("what a figure counts", () => {
  it.each<[text: string, subject: string, reason: string]>([
    ["梳理政务服务事项,共47项。", "政务服务事项", "the clause before, where its own has no word"],
    ["对11户初次违法且及时改正的用人单位不予处罚。", "用人单位", "the noun behind what is said of it"],
    ["完成15件以上规范性文件的制定修订任务。", "规范性文件", "以上 stands between"],
    ["抽调骨干组成3个评查组。", "评查组", "a noun that begins as a verb does"],
    [
      "对62宗行政处罚、行政许可案卷进行评查。",
      "行政处罚、行政许可案卷",
      "the noun of a list stands with its last word",
    ],
    ["24名社区“法律明白人”参与劝解。", "法律明白人", "a name in quotation marks is part of the noun"],
    ["368名在职干部参加考试。", "在职干部", "在 begins a noun here"],
    ["争取资金6.5万元改造司法所。", "资金", "of money the words before it"],
    ["其余4起正在跟进。", "其余", "the rest is its own word"],
    ["按时办结率100%。", "按时办结率", "an adverb belongs to its rate"],
    ["一般登记业务3个工作日内办结。", "登记业务", "内 begins no noun"],
    ["上年结转41件。", "结转", "上年 compares nothing here"],
    ["按期了结214件。", "了结", "了 of 了结 is no particle"],
    ["会前学法从不断档,累计安排12次。", "会前学法", "安排 says nothing: the clause before does"],
    ["选派186名“企业法治专员”对接企业2000余家。", "企业法治专员", "a name in quotation marks is a noun by itself"],
    ["全局186人参加法律知识测试。", "法律知识测试", "who does it is not what is counted"],
    ["年内16人参加中、高级执法资格考试。", "执法资格考试", "nor when"],
    ["市司法局从28家单位随机抽取140宗案卷。", "单位", "what 从 leads on to"],
    ["区法制局对16个区直执法单位制作的50宗案卷进行评查。", "区直执法单位", "a verb before 的 ends the noun"],
    ["派出所、工商所这两类派出机构。", "派出机构", "what 这 points to"],
    ["印发要点,细化7个方面26项任务。", "方面", "a noun between two figures"],
    ["选聘行政执法监督员、企业观察员24名。", "行政执法监督员、企业观察员", "a short list whole"],
    ["执法证已过期或将届满有效期的在编人员303人参加考试。", "在编人员", "of a long clause what stands behind 的"],
    ["赋权事项仅有18名执法人员承接。", "执法人员", "what there is stands behind 有"],
    ["全市97个人民调解组织共处理案件2968件。", "调解组织", "组织 behind a noun is one"],
    ["按期办结的占99.6%。", "按期办结", "a share told with 占"],
    ["使九成以上纠纷在园区内化解。", "纠纷", "使 leads on to it"],
    ["落实人均不少于60学时的培训要求。", "培训", "人均 says only for whom"],
    ["身份证丢失补办由20个工作日缩短为7个工作日。", "身份证丢失补办", "what a change begins from"],
    ["依托13个村（社区）调委会开展工作。", "调委会", "a noun goes on behind an aside"],
    ["依托政府网站和公众号等多个渠道主动公开政府信息1205条。", "政府信息", "of a long clause what its verb does"],
    ["行政执法资格考试有57人报考。", "行政执法资格考试", "a verb behind says less than the noun before"],
    ["罚没入库2316.5万元。", "罚没", "no verb is stripped that leaves only a verb"],
    ["查处12起无证经营案件。", "无证经营案件", "无 begins a word here"],
    ["县政府9名法律顾问全年共出具意见。", "法律顾问", "a period ends the noun behind a figure"],
    ["全县1326名行政执法人员参训率达100%。", "行政执法人员", "the name of a rate belongs to the next figure"],
    ["建成服务型行政执法示范点2个。", "服务型行政执法示范点", "a kind is named by 型, not by a verb"],
    ["配备帮办代办员31名。", "帮办代办员", "nor is one who helps"],
    ["行政复议案件增幅-12%。", "行政复议案件增幅", "a sign is no part of it"],
    ["行政复议案件增长+6%。", "行政复议案件", "nor another one"],
    ["培育“法律明白人”92名。", "“法律明白人”", "both quotation marks of a name"],
    ["公示执法主体、依据、结果等信息88条。", "执法主体、依据、结果等信息", "all of a list of nouns"],
    ["任务分解到20个科室和直属单位。", "科室和直属单位", "behind the figure, too"],
    ["旁听庭审12次。", "旁听庭审", "a verb that a short noun needs"],
    ["对527户不予处罚。", "不予处罚", "what denies is no adverb"],
    ["办理出口退税215笔。", "出口退税", "出 begins a word here"],
    ["其中村(社区)调委会14个。", "调委会", "behind an aside"],
    ["“三公”经费同比下降9.3%。", "“三公”经费", "how it changed is no part of it"],
    ["许可证57本、建设工程规划许可证94本。", "许可证", "every noun of a list"],
    ["签订12份对外合同。", "对外合同", "so does 对"],
    ["约谈12家失信被执行人。", "失信被执行人", "被 inside of a noun does not end it"],
    ["并联审批事项30项全部上线。", "并联审批事项", "并 is no conjunction here"],
    ["汇聚共享数据30万条。", "共享数据", "共 no adverb"],
    ["向阳街道受理204件。", "向阳街道", "向 no preposition"],
    ["召开依法行政会议3次。", "依法行政会议", "依法行政 is a name, not an adverb and a noun"],
    ["出台细则5件。", "细则", "则 ends a noun"],
    ["集中传达12次。", "集中传达", "达 ends a verb"],
    ["以案释法活动12场。", "以案释法活动", "以 begins a name"],
    ["设立12个服务站点。", "服务站点", "a noun that begins as a verb does, behind a bare verb"],
    ["聘请2名代理律师。", "代理律师", "of persons where they are persons"],
    ["召开12次会议研究法治工作。", "会议", "what a meeting does is no part of it"],
    ["查获涉案卷烟3820万支。", "涉案卷烟", "查获 is a verb"],
    ["签收36份送达回证。", "送达回证", "送达 does not end a noun"],
    ["网站注册用户数:4306人。", "网站注册用户数", "the name of a number before a colon"],
    ["投诉举报类18件。", "投诉举报类", "投诉 is no verb here"],
    ["集中清理水利、民政等14个部门的57项中介服务事项。", "部门", "a noun that the next figure is of"],
    ["先后召开5次厅党组会暨9次理论学习会。", "厅党组会", "暨 joins two"],
    ["在镇党群服务中心设立政务公开专区2处。", "政务公开专区", "公开 of 政务公开 is no verb of the clause"],
  ])("%s", (text, subject, reason) => {
    const [metric] = parseReport(`一、工作情况\n${text}`).metrics;
    expect(metric!.subject, reason).toContain(subject);
  });
});

describe("a subject, to its first and last character", () => {
  it.each<[text: string, subject: string, reason: string]>([
    ["制定出台行政规范性文件4件。", "行政规范性文件", "制定出台 are two verbs"],
    ["向市政府报备规范性文件11件。", "规范性文件", "to whom is no part of it"],
    ["司法所仅有工作人员31名。", "工作人员", "nor who has them"],
    ["1076名人民调解员共排查纠纷320件。", "人民调解员", "共 before a verb is no part of a noun"],
    ["镇党委全年3次听取法治政府建设工作汇报。", "法治政府建设工作汇报", "what was done so many times, not who did it"],
    ["推动24个乡镇全面落实列席制度。", "乡镇", "nor how it is done"],
    ["组织802名调解员每月认真分析矛盾纠纷。", "调解员", "nor when"],
    ["3次全面依法治县委员会会议。", "全面依法治县委员会会议", "… where that does not begin the noun"],
    ["出动236人次深入街道、村屯。", "出动", "nor whither"],
    ["建成39个村(社区)公共法律服务工作室规范化运行。", "村(社区)公共法律服务工作室", "nor that it runs well"],
    ["其中2宗案由为行政处罚。", "案由为行政处罚", "由 inside of a word"],
    ["组织22个市、县(区)开展督察。", "市、县(区)", "places of several levels"],
    ["通报9个县(市、区)政府和市直部门。", "县(市、区)政府和市直部门", "… with a noun"],
    ["公示公告信息4条。", "公示公告信息", "a noun that begins as a verb does"],
    ["罚款总金额达1180余万元。", "罚款总金额", "so does this one"],
    ["整改到位资金1582万元。", "整改到位资金", "… and this one"],
    ["检查7个县级及以上饮用水水源地。", "县级及以上饮用水水源地", "及 of 及以上 joins nothing"],
    ["五是教科文卫与民宗类30件。", "教科文卫与民宗类", "all of a first name of a section"],
    ["12件信访积案由县级领导包案化解。", "信访积案", "由 behind a noun that ends in 案 names the actor"],
    ["表彰12名普法积极分子。", "普法积极分子", "积极 inside of a noun"],
    ["创建12个乡村全面振兴示范村。", "乡村全面振兴示范村", "全面 inside of a noun"],
    ["收到35条公众提出意见。", "公众提出意见", "who put it forward is part of it"],
    ["取缔12家作坊。", "作坊", "a noun that begins with 作"],
    ["制定实施方案12个。", "实施方案", "实施 inside of a noun"],
    ["全县各级行政复议机构通过调解组织和解案件35件。", "和解案件", "和 inside of a word"],
    ["含山县行政执法人员350名。", "含山县行政执法人员", "a place"],
    ["处理物业纠纷类35件。", "物业纠纷类", "a kind of what was handled"],
    ["15名干部包联35个村。", "干部", "what they do to the next is no part of them"],
    ["选派15名干部作法治讲座30场。", "干部", "… nor what they give"],
    ["对35件合同提出法律意见120条。", "合同", "… nor what was said of them"],
    ["3个市区公园完成改造。", "市区公园", "nor what was done to it"],
    ["该县配备公职律师42名。", "公职律师", "nor who has them"],
    ["群众满意度高于全省平均水平2.5个百分点。", "群众满意度", "nor how it compares"],
    ["1 | 行政检查 | 次 | 1236次", "行政检查", "the cell of its measure word"],
    ["全市平均为97.2%。", "全市平均", "均 inside of a word before a filler"],
    ["2020年以来累计办理行政复议案件35件。", "行政复议案件", "since when"],
    ["1—11月行政处罚案件35件。", "行政处罚案件", "in which months"],
    ["行政复议案件同比增加187件。", "行政复议案件", "how many there are more of"],
    ["已有人民调解委员会12个。", "人民调解委员会", "that there are some"],
    ["开展“双随机、一公开”抽查35次。", "“双随机、一公开”抽查", "a quoted name with a sign in it"],
    ["已有效化解矛盾纠纷36件。", "有效化解矛盾纠纷", "有 inside of a word"],
    ["该市场监管所查处案件12件。", "该市场监管所查处案件", "市 inside of a word"],
    ["4月15日开展国家安全日宣传1场。", "国家安全日宣传", "on which day"],
    ["10月底前出台行政规范性文件3件。", "行政规范性文件", "until when"],
    ["6个镇、街道完成改革。", "镇、街道", "places, and what they did"],
    ["共受理并审结行政复议案件58件。", "行政复议案件", "two verbs of one noun"],
    ["累计时长187小时。", "累计时长", "a sum under its own name"],
    ["一件事一次办套餐3个。", "一件事一次办套餐", "一次 inside of a name"],
    ["打造2处集休闲、普法于一体的公共空间。", "公共空间", "nor what it unites"],
    ["专项巡视“回头看”21项整改任务全部完成。", "整改任务", "a noun that begins as a verb does"],
    ["持证率、覆盖率双100%。", "持证率、覆盖率", "双 is no part of a name"],
    ["远超全国3.4%的平均水平。", "平均水平", "均 inside of a word"],
    ["普法、执法等工作先后3次作经验交流。", "普法、执法等工作", "先后 leads to the figure"],
    ["县委4次召开依法治县委员会会议。", "依法治县委员会会议", "so with a meeting"],
    ["建成乡镇(街道)公共法律服务工作站164个。", "乡镇(街道)公共法律服务工作站", "an aside inside of a noun"],
    ["受理案件(含上年结转)共办结26件。", "办结", "an aside that is none"],
    ["红桥乡全乡共19人持有行政执法证。", "持有行政执法证", "where it is does not say what is counted"],
    [
      "每周五组织全体干部职工开展宪法集中学习,全年累计开展40余次。",
      "宪法集中学习",
      "a verb that is said again has the noun of the first",
    ],
    ["全年召开依法治镇领导机构会议3次。", "依法治镇领导机构会议", "依法治镇 is a name"],
    [
      "责令红桥区河湾街道办事处限期重新作出行政处理决定1件。",
      "责令红桥区河湾街道办事处限期重新作出行政处理决定",
      "处理 of 处理决定 is no verb",
    ],
    [
      "开展酒驾警示教育、执法实务培训等活动4场。",
      "酒驾警示教育、执法实务培训等活动",
      "a list that 等活动 closes is told whole",
    ],
    [
      "实现应用信用规则率、应用掌上执法率、跨部门监管率、任务完成率均达100%。",
      "应用信用规则率、应用掌上执法率、跨部门监管率、任务完成率",
      "rates of which one figure is given, all of them",
    ],
    ["每年开展区委理论中心组学法、政府学法30余次。", "区委理论中心组学法、政府学法", "items that end in one word"],
    ["政务服务事项增至近235项。", "政务服务事项", "a level, before a word that says about"],
    ["选聘20名政治素质高、业务能力强的律师担任顾问。", "律师", "what is said of persons before their noun"],
  ])("%s", (text, subject, reason) => {
    const [metric] = parseReport(`一、工作情况\n${text}`).metrics;
    expect(metric!.subject, reason).toBe(subject);
  });
});

describe("a subject that another figure of the sentence has", () => {
  it.each<[text: string, subjects: (string | null)[], reason: string]>([
    ["受理群众诉求38570件,日均5510件。", ["群众诉求", "群众诉求"], "a mean is of what was told"],
    ["提出立法建议26条,其中3条被采纳。", ["立法建议", "立法建议"], "some of a total, by what became of them"],
    ["建成7个国家级、34个省级示范村。", ["国家级示范村", "省级示范村"], "a level without its noun"],
    ["参加考试560人,其中320人通过考试。", ["参加考试", "通过考试"], "a verb and its noun are not lent"],
    ["执法人员:320人,执法车辆:12辆。", ["执法人员", "执法车辆"], "each behind its label"],
    ["提箱用时由2天最短压缩至20分钟。", ["提箱用时", "提箱用时"], "what a change leads to"],
    ["全县现有人民调解员3107人。", ["人民调解员"], "who has them is not what is counted"],
    ["调解纠纷520件,其中120件经济纠纷。", ["调解纠纷", "经济纠纷"], "经 begins a noun here"],
    ["受援320人,其中35人未成年人。", ["受援", "未成年人"], "so does 未"],
    ["将原有50个受理窗口压缩为36个,缩减28%。", ["受理窗口", "受理窗口", "受理窗口"], "both levels, and the change"],
    ["窗口数量由改造前152个精减至68个。", ["窗口数量", "窗口数量"], "a level before a change of things"],
    ["精简材料118个,压缩率27%。", ["精简材料", "压缩率"], "a rate with a name of its own"],
    ["办结2.8万件,88%未进入诉讼程序。", ["办结", "未进入诉讼程序"], "what a share does"],
    ["获评2个国家级、5个省级,中级职称人员35人。", ["国家级", "省级", "中级职称人员"], "no noun beyond the comma"],
    [
      "收到、依法受理行政复议申请分别为35件、30件。",
      ["收到", "依法受理行政复议申请"],
      "stages, of which nothing is told in common",
    ],
    [
      "审结行政复议案件(含上年结转19件)188件。",
      ["上年结转", "行政复议案件"],
      "what stands before an aside with a figure",
    ],
    ["依法行政培训(3期)约350人参加。", ["依法行政培训", "参加"], "… not of another measure word"],
    ["受理(其中网上12件、窗口33件)共45件。", ["网上", "窗口", "受理"], "… with two of them, and a word behind it"],
    ["已解决(A类)30件,列入计划(B类)10件。", ["已解决(A类)", "列入计划(B类)"], "a verb and its aside"],
    [
      "已经解决或基本解决66件,正在研究落实或列入计划逐步解决33件。",
      ["已经解决或基本解决", "正在研究落实或列入计划逐步解决"],
      "what became of them, whole",
    ],
    ["已受理复议案件30件,已建成司法所12个。", ["复议案件", "司法所"], "… not where their noun stands"],
    ["开展(参与)执法检查15次,办理(含协办)提案45件。", ["执法检查", "提案"], "… with a noun behind it"],
    ["维持30件(占60%)、撤销5件(占10%)。", ["维持", "维持", "撤销", "撤销"], "an aside of the figure before it"],
    [
      "代表建议74件、委员提案102件分解到41个单位,满意(含基本满意)率分别为97%和98%。",
      ["代表建议", "委员提案", "单位", "代表建议满意率", "委员提案满意率"],
      "a rate with an aside in its name, of two joined by 、",
    ],
    ["不予处罚事项118项、减轻处罚事项30项。", ["不予处罚事项", "减轻处罚事项"], "a noun that begins with a verb"],
    ["接手104项处罚权,对企检查频次下降38%。", ["处罚权", "对企检查频次"], "nouns that hold a verb and a preposition"],
    ["举办研修班2期,每期5天。", ["研修班", "研修班"], "so much for each"],
    ["机关及下属4个事业单位218人参加考试。", ["事业单位", "事业单位"], "whose they are, before persons"],
    ["法律顾问团由11人组成。", ["法律顾问团"], "what they form"],
    ["满意度为93%,高于上年1.06个百分点。", ["满意度", "满意度"], "above last year's"],
    ["督察提出问题26项,到12月底24项销号。", ["督察提出问题", "销号"], "up to some day"],
    ["村级调委会13个常年零案件。", ["村级调委会"], "how it is all the year"],
    ["“一村一品”创出8个,配备一村一辅警86名。", ["“一村一品”创出", "一村一辅警"], "figures right behind a set phrase"],
    ["“法治大讲堂”4讲1560人次。", ["“法治大讲堂”", "“法治大讲堂”"], "讲 before another figure"],
    ["重污染天数9天,同比去年13天下降4天。", ["重污染天数", "重污染天数", "重污染天数"], "天 before 下降"],
    ["墙面悬挂20多面锦旗,人均办卷3.4卷。", ["锦旗", "人均办卷"], "面 of banners, a mean of files"],
    ["建成覆盖96%行政村的服务体系。", ["行政村"], "a share of what stands behind 覆盖"],
    ["法治培训覆盖96%一线人员。", ["法治培训覆盖"], "but what covers has its own name"],
    ["组织局属4个支部50余名党员开展学习。", ["支部", "党员"], "whose they are is no noun of its own"],
    ["区政府6名法律顾问列席会议22次。", ["法律顾问", "法律顾问列席会议"], "nor is the government that has them"],
    ["其中区政府5件、部门12件。", ["区政府", "部门"], "but it is a kind where none stands behind"],
    ["辖区13个社区全部建成工作站。", ["社区"], "nor is the area"],
    ["18个实行备案管理的项目全部完成登记。", ["实行备案管理的项目"], "what they are said to be stands before the noun"],
    ["编印口袋书5000册发至基层。", ["口袋书"], "what becomes of them stands behind"],
    ["制作微视频14部,其中5部获省级以上奖项。", ["微视频", "微视频"], "… or what they got"],
    ["重点河段无人机航巡940架次。", ["重点河段无人机航巡"], "a measure word of two parts"],
    ["年初确定的28亿元建设任务调增到31亿元。", ["建设任务", "建设任务"], "a plan of so much, and its new level"],
    ["机构64家,相比2020年末增加5家。", ["机构", "机构"], "compared in other words"],
    ["平均每个村配备3名以上“法律明白人”。", ["“法律明白人”"], "a quoted noun behind 以上"],
    ["调解成功54件,调解不成功6件。", ["调解成功", "调解不成功"], "a verb that failed"],
    ["查封扣押案件6件。", ["查封扣押案件"], "verbs that are the name of the cases"],
    ["4项经验做法列入报告。", ["经验做法"], "a noun that begins as 经 does"],
    ["上半年、下半年分别举办培训班2期、3期。", ["培训班", "培训班"], "one noun of a list of periods"],
    ["分别办理代表建议、委员提案83件、97件。", ["办理代表建议", "办理委员提案"], "a list announced before its verb"],
    ["办理代表建议和委员提案83件和97件。", ["办理代表建议", "办理委员提案"], "joined as its words are"],
    [
      "办理民事和刑事法律援助案件45件和32件。",
      ["民事和刑事法律援助案件", "民事和刑事法律援助案件"],
      "… not where the noun stands once",
    ],
    [
      "组织执法人员和审核人员培训120人、36人。",
      ["执法人员和审核人员培训", "执法人员和审核人员培训"],
      "… nor where the last has another one",
    ],
    ["行政诉讼案件一审、二审分别为71件、24件。", ["行政诉讼案件一审", "行政诉讼案件二审"], "instances of one noun"],
    [
      "代表建议83件、委员提案97件。满意率分别为99%、98%。",
      ["代表建议", "委员提案", "代表建议满意率", "委员提案满意率"],
      "told in the next sentence",
    ],
    ["登记部门文件和乡镇文件6件;4件已备案。", ["部门文件和乡镇文件", "已备案"], "no list where the figures are parted"],
    ["受理来信35件来访120批。", ["受理来信", "来访"], "… not where the first has its own"],
    ["对标6个指标15个问题90个政策点。", ["指标", "问题", "政策点"], "each before its noun, one after the other"],
    ["组织26个部门干部320人次参加。", ["部门干部", "部门干部"], "… not where the last has none"],
    ["接处警948起(2021年同期1016起)。", ["接处警", "接处警"], "the same time of another year"],
    ["满意率92%,连续两年超过91%,高出全省2.1个百分点。", ["满意率", "满意率", "满意率"], "how it compares"],
    ["举办12场法治宣传暨送法下乡活动。", ["法治宣传暨送法下乡活动"], "暨 inside of a name"],
    [
      "临川、望海、文昌受理行政案件数分别为287件、269件、143件。",
      ["临川受理行政案件数", "望海受理行政案件数", "文昌受理行政案件数"],
      "told of each of a list, with the last",
    ],
  ])("%s", (text, subjects, reason) => {
    const { metrics } = parseReport(`一、工作情况\n${text}`);
    expect(
      metrics.map(({ subject }) => subject),
      reason,
    ).toEqual(subjects);
  });
});

describe("what a share is of", () => {
  it.each<[text: string, subject: string]>([
    ["评出优秀案卷3907宗,占评查总数的24%。", "优秀案卷占评查总数"],
    ["查获来电194件,占比6.4%。", "来电占比"],
    ["农民工讨薪案件94件,占39.8%。", "农民工讨薪案件"],
    ["出让“标准地”128宗,占工业用地出让宗数的91.4%。", "“标准地”"],
  ])("%s", (text, subject) => {
    expect(parseReport(`一、工作情况\n${text}`).metrics.find(({ unit }) => unit === "%")!.subject).toContain(subject);
  });
});

describe("what a change is of", () => {
  it.each<[text: string, subjects: string[], reason: string]>([
    ["接待来访412批次、来信106件,分别较上年下降12%、9.5%。", ["来访", "来信"], "one to one"],
    ["行政检查18万户次、行政处罚1万件,同比分别下降9%和上升2%。", ["行政检查", "行政处罚"], "each with its verb"],
    ["查处17宗、面积128亩,其中耕地43亩,较上年分别下降32%和41%。", ["查处", "面积"], "a part apart"],
    ["新收286件,其中一审201件、二审85件,较上年下降6.2%。", ["新收"], "of the total that the parts add up to"],
    ["仲裁案件量高位运行,全年同比上升15.8%。", ["仲裁案件"], "of the clause before, where no figure stands"],
    ["受理100件,其中投诉30件,同比下降6.2%。", ["投诉"], "of a lone part itself"],
    ["办证1842件(国内1795件、涉外47件),同比上升8.5%。", ["办证"], "of what stands before an aside"],
    [
      "刑事立案数(同比下降9.8%)、起诉数(同比上升7.7%)。",
      ["刑事立案数", "起诉数"],
      "in an aside, of the words before it",
    ],
  ])("%s", (text, subjects, reason) => {
    const { metrics } = parseReport(`一、工作情况\n${text}`);
    const changes = metrics.filter(({ aspect }) => aspect === "change");
    expect(changes.map(({ subject }) => subject ?? "")).toHaveLength(subjects.length);
    for (const [i, subject] of subjects.entries()) expect(changes[i]!.subject, reason).toContain(subject);
  });
});

describe("what a figure is a part of", () => {
  it.each<[text: string, edges: string[], reason: string]>([
    ["办结18件,其中撤销5件,维持13件。", ["5件 of 18件", "13件 of 18件"], "announced"],
    ["审结24件,维持20件,驳回4件。", ["20件 of 24件", "4件 of 24件"], "outcomes of what was concluded"],
    [
      "结案68件,结转下年3件。结案方式中,维持46件,驳回12件,责令履职2件,其他8件。",
      ["46件 of 68件", "12件 of 68件", "2件 of 68件", "8件 of 68件"],
      "taken up by its name",
    ],
    ["受理9206件,内有刑事3310件。", ["3310件 of 9206件"], "announced by 内有"],
    ["审结51件,其余6件尚未审结。已审结案件中,维持22件,撤销5件。", ["22件 of 51件", "5件 of 51件"], "taken up again"],
    ["已办结10件,其中维持6件,撤销1件,正在办理2件。", ["6件 of 10件", "1件 of 10件"], "what goes on is not concluded"],
    ["受理20件,其中审结18件,正在办理2件。", ["18件 of 20件", "2件 of 20件"], "of what was accepted it is a part"],
    ["受理90件,其中省本级12件,占13.3%;审结84件。", ["12件 of 90件"], "a new stage behind a semicolon"],
    ["查处案件1127起,其中直接查办23起;结案率96.8%;作出处罚986件。", ["23起 of 1127起"], "a rate of all ends the list"],
    ["排查纠纷203起,其中邻里71起、婚姻58起,当年化解199起。", ["71起 of 203起", "58起 of 203起"], "done of all of it"],
    ["审结28件,纠错4件;行政诉讼案件26件,胜诉22件。", [], "outcomes of other cases"],
    ["持证人员64名,其中监察员41名,选派28人次参加培训。", ["41名 of 64名"], "sent to something else"],
    [
      "召开常务会议27次,其中专题研究法治议题11次;常务会议学法14次,党组集中学习19次。",
      ["11次 of 27次"],
      "what comes to more behind a semicolon",
    ],
    [
      "公开信息2590条,其中网站公开1480条;利用公众号公开620条;利用公开栏公开490条。",
      ["1480条 of 2590条", "620条 of 2590条", "490条 of 2590条"],
      "behind semicolons where they add up",
    ],
    ["审结14件,其中维持7件;撤销9件。", ["7件 of 14件", "9件 of 14件"], "outcomes that come to more: for the checks"],
    [
      "发现问题176个,整改171个,其中执法程序83个、服务意识93个,对5个机构挂牌督办。",
      ["83个 of 176个", "93个 of 176个"],
      "of the one that they add up to",
    ],
    ["持证人员64名,其中市直26人;以考促学,32人参加考试。", ["26人 of 64名"], "a clause with a comma is another thing"],
  ])("%s", (text, edges, reason) => {
    const { metrics } = parseReport(`一、工作情况\n${text}`);
    const raw = new Map(metrics.map((metric) => [metric.id, metric.raw]));
    const read = metrics.flatMap((metric) => (metric.partOf ? [`${metric.raw} of ${raw.get(metric.partOf)}`] : []));
    expect(read, reason).toEqual(edges);
  });
});

describe("numerals read back as themselves", () => {
  const seed = Number(process.env.LAWGOV_SEED ?? 20241124);
  const digits = "零一二三四五六七八九";
  const capital = "零壹贰叁肆伍陆柒捌玖";

  /** A number below 10^16 in Chinese, as the finance office would write it out. */
  function chinese(n: number, names: string, units: readonly string[]): string {
    const section = (value: number): string => {
      let text = "";
      let gap = false;
      for (const [i, power] of [1000, 100, 10, 1].entries()) {
        const digit = Math.floor(value / power) % 10;
        if (digit === 0) gap = text !== "";
        else {
          if (gap) text += names[0];
          gap = false;
          text += names[digit]! + units[3 - i]!;
        }
      }
      return text;
    };
    const large = (value: number): string => {
      const high = Math.floor(value / 10000);
      const low = value % 10000;
      if (high === 0) return section(low);
      return `${section(high)}万${low > 0 && low < 1000 ? names[0] : ""}${section(low)}`;
    };
    const high = Math.floor(n / 1e8);
    const low = n % 1e8;
    if (high === 0) return large(low);
    return `${large(high)}亿${low > 0 && low < 1e7 ? names[0] : ""}${large(low)}`;
  }

  const small = (n: number): string => chinese(n, digits, ["", "十", "百", "千"]);
  const grouped = (n: number, separator: string): string => String(n).replace(/\B(?=(\d{3})+$)/g, separator);
  const wide = (text: string): string => text.replace(/[0-9,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  const spellings: [name: string, spell: (n: number) => string][] = [
    ["digits", String],
    ["commas", (n) => grouped(n, ",")],
    ["spaces", (n) => grouped(n, " ")],
    ["full-width commas", (n) => wide(grouped(n, ","))],
    ["full-width", (n) => wide(String(n))],
    ["万 and 亿 mixed", (n) => (n % 10000 === 0 ? `${n / 10000}万` : String(n))],
    ["Chinese small", small],
    ["Chinese capital", (n) => chinese(n, capital, ["", "拾", "佰", "仟"])],
    ["〇", (n) => small(n).replaceAll("零", "〇")],
    ["○", (n) => small(n).replaceAll("零", "○")],
  ];
  const integers = fc.oneof(
    fc.integer({ min: 2, max: 99999 }),
    fc.integer({ min: 2, max: Number.MAX_SAFE_INTEGER }),
    fc.integer({ min: 1, max: 90000 }).map((n) => n * 10000),
  );

  it.each(spellings)(`in %s (seed ${seed})`, (_, spell) => {
    fc.assert(
      fc.property(integers, (n) => {
        expect(read(`办理${spell(n)}件。`)).toEqual([`${n} 件`]);
      }),
      { seed, numRuns: 300 },
    );
  });

  it(`two decimals of 万 and 亿 to the last digit (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999999 }),
        fc.constantFrom(["万", 100] as const, ["亿", 1000000] as const),
        (cents, [unit, scale]) => {
          const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}${unit}`;
          expect(read(`投入${text}元。`)).toEqual([`${cents * scale} 元`]);
        },
      ),
      { seed, numRuns: 500 },
    );
  });

  it(`above 2^53-1 is no metric (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 9007199254740992n, max: 10n ** 22n }), (n) => {
        expect(read(`办理${n}件。`)).toEqual([]);
      }),
      { seed, numRuns: 300 },
    );
  });
});
