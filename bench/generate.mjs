// Reports like those that offices publish, of any number and length; the same for the same seed. As in the seeds a figure
// stands among some hundred characters.
// As a command: node bench/generate.mjs FOLDER COUNT [LENGTH] [SEED]
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { randomFrom } from "../tools/randomFrom.mjs";

const PLACES = ["云岭县", "松江市", "青石区", "临溪县", "白水自治县", "望江区", "石桥镇", "南林市"];

const SECTIONS = [
  [
    "加强组织领导",
    [
      "县委常委会、县政府常务会议专题学法#次,听取法治政府建设汇报#次。",
      "组织领导干部旁听庭审#场次,#名领导干部参加,参考率达#%。",
      "一是压实主体责任。将法治建设纳入年度考核,考核单位#个。二是强化督察,发现问题#个,已整改#个。",
    ],
  ],
  [
    "完善依法行政制度体系",
    [
      "制定行政规范性文件#件,审查规范性文件#件,备案率#%。",
      "清理规范性文件#件,其中废止#件,修改#件,继续有效#件。",
      "审查合同、协议等涉法事务#件,提出法律意见#条。",
    ],
  ],
  [
    "严格规范公正文明执法",
    [
      "全年办理行政处罚案件#件,罚没金额#.5万元,行政许可#件。",
      "组织执法人员培训#期,培训#人次,同比增长#%。",
      "评查行政执法案卷#卷,优秀率#%,发现问题#个。",
      "落实行政执法“三项制度”,公示执法信息#条,法制审核#件。",
    ],
  ],
  [
    "依法化解矛盾纠纷",
    [
      "全年收到行政复议申请#件,受理#件,审结#件,其中维持#件,撤销#件,纠错率#%。",
      "办理行政应诉案件#件,行政机关负责人出庭应诉率达#%,败诉#件。",
      "各级调解组织排查调处矛盾纠纷#件,调解成功#件,成功率#%。",
      "办理法律援助案件#件,接待法律咨询#余人次,挽回经济损失#万元。",
    ],
  ],
  [
    "提升政务服务水平",
    [
      "政务服务大厅办件#件,办结#件,按期办结率#%,满意率#%。",
      "12345热线受理群众诉求#件,办结率#%。",
      "主动公开政府信息#条,受理依申请公开#件,均按期答复。",
      "办理人大代表建议#件、政协提案#件,办复率均为100%。",
    ],
  ],
  [
    "开展法治宣传教育",
    ["开展“八五”普法宣传活动#余场次,发放宣传资料#万余份,受众#万人次。", "培育“法律明白人”#名,建成法治文化阵地#个。"],
  ],
];

const PROSE = [
  "深入学习贯彻习近平法治思想,认真落实党中央、国务院决策部署,扎实推进法治政府建设各项工作。",
  "坚持把法治政府建设作为推进全面依法治县的重点任务和主体工程,统筹谋划、一体推进。",
  "健全完善工作机制,强化部门协作配合,形成齐抓共管的工作格局。",
  "严格落实重大行政决策程序规定,切实提高决策的科学化、民主化、法治化水平。",
  "主要负责人切实履行推进法治建设第一责任人职责,对重要工作亲自部署、重大问题亲自过问、重点环节亲自协调。",
  "认真落实《法治政府建设实施纲要(2021—2025年)》,制定年度工作要点,细化任务分工,压实工作责任。",
  "全面推行行政执法公示、执法全过程记录、重大执法决定法制审核“三项制度”,规范行政裁量权基准。",
  "深化“放管服”改革,推进“一网通办”“一窗受理”,持续优化法治化营商环境,群众和企业办事更加便利。",
  "坚持和发展新时代“枫桥经验”,完善人民调解、行政调解、司法调解联动工作体系,把矛盾化解在基层、解决在萌芽状态。",
  "自觉接受党内监督、人大监督、民主监督、司法监督和社会监督,强化审计监督和统计监督,推进权力公开透明运行。",
  "落实“谁执法谁普法”普法责任制,利用国家宪法日、民法典宣传月等重要节点,推动法律进机关、进乡村、进社区、进学校。",
  "加强行政复议规范化建设,畅通申请渠道,创新办案方式,发挥化解行政争议主渠道作用。",
  "完善政府法律顾问制度,充分发挥法律顾问和公职律师在重大决策、合同审查、涉法事务处理中的参谋助手作用。",
  "加大重点领域执法力度,围绕食品药品、安全生产、生态环境、城市管理等关系群众切身利益的领域开展专项整治。",
  "严格执行公平竞争审查制度,清理妨碍统一市场和公平竞争的各种规定和做法,保障各类经营主体平等参与市场竞争。",
  "坚持以公开为常态、不公开为例外,围绕群众关心的热点问题做好政策解读,及时回应社会关切。",
  "加强应急预案管理,完善突发事件应对工作机制,依法预防和处置各类重大突发事件的能力进一步提升。",
  "建立健全行政执法与刑事司法衔接机制,推进信息共享、案情通报、案件移送,防止有案不移、以罚代刑。",
];

/** One report of about so many characters. */
export function generateReport(random, length = 5000) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const place = pick(PLACES);
  const year = 2016 + Math.floor(random() * 9);
  const figure = (template) =>
    template.replace(/#(%?)/g, (_, percent) =>
      percent ? `${80 + Math.floor(random() * 20)}%` : String(1 + Math.floor(10 ** (random() * 4))),
    );
  const lines = [
    `${place}人民政府${year}年法治政府建设年度报告`,
    "",
    `${year}年,${place}${pick(PROSE)}现将有关情况报告如下:`,
    "",
    "一、主要工作及成效",
  ];
  let size = 0;
  for (let n = 1; size < length; n++) {
    const [title, sentences] = SECTIONS[(n - 1) % SECTIONS.length];
    const prose = (count) => Array.from({ length: count }, () => pick(PROSE)).join("");
    const stated = sentences.filter(() => random() < 0.6).map((sentence) => prose(4) + figure(sentence));
    const own = [prose(1), ...stated, prose(1)].join("");
    lines.push(`(${counting(n)})${title}。${own}`);
    size += own.length;
  }
  lines.push(
    "二、存在的问题和不足",
    "执法力量不足,个别单位法治意识有待加强。",
    "三、下一步工作打算",
    "继续推进法治政府建设,组织培训不少于5次。",
    "",
    `${place}人民政府`,
    `${year + 1}年1月15日`,
  );
  return `${lines.join("\n")}\n`;
}

function counting(n) {
  const digits = "零一二三四五六七八九";
  if (n < 10) return digits[n];
  if (n < 100) return `${n < 20 ? "" : digits[Math.floor(n / 10)]}十${n % 10 ? digits[n % 10] : ""}`;
  const rest = n % 100;
  if (n < 1000)
    return `${digits[Math.floor(n / 100)]}百${rest === 0 ? "" : rest < 10 ? `零${digits[rest]}` : `${rest < 20 ? "一" : ""}${counting(rest)}`}`;
  return `${digits[Math.floor(n / 1000) % 10]}千${digits[Math.floor(n / 100) % 10]}百${digits[Math.floor(n / 10) % 10]}十${digits[n % 10]}`;
}

/** Write so many reports into a folder. */
export function generateFolder(folder, count, length = 5000, seed = 1) {
  mkdirSync(folder, { recursive: true });
  const random = randomFrom(seed);
  for (let n = 0; n < count; n++)
    writeFileSync(join(folder, `${String(n).padStart(6, "0")}.txt`), generateReport(random, length * (0.5 + random())));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, count, length, seed] = process.argv.slice(2);
  if (!folder || !(Number(count) > 0)) {
    console.error("usage: node bench/generate.mjs FOLDER COUNT [LENGTH] [SEED]");
    process.exit(2);
  }
  generateFolder(folder, Number(count), Number(length ?? 5000), Number(seed ?? 1));
}
