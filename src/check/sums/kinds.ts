/**
 * Families of kinds that exclude each other and together are all there is. A family is complete where its `needs` are
 * there; the kinds behind them may be absent.
 */
const FAMILIES: readonly { kinds: readonly RegExp[]; needs: number }[] = [
  { kinds: [/一审/, /二审/, /再审/], needs: 3 },
  { kinds: [/[市州]级|[市州]本级|[市州]直/, /县级|区级|县[(]?市?、?区/, /乡|镇|街道/], needs: 3 },
  { kinds: [/简易程序/, /普通程序|一般程序/, /快速办理|听证程序/], needs: 2 },
  { kinds: [/线上|网上(?!信访|咨询)/, /线下|窗口|现场/], needs: 2 },
  { kinds: [/(?<!基本|比较|不)满意/, /基本满意|比较满意|一般/, /不满意/, /不了解|不清楚/], needs: 3 },
  { kinds: [/不合格|不达标|较差/, /(?<!不)(?:合格|达标)/, /优秀/, /良好/, /基本合格/], needs: 2 },
  { kinds: [/不属实/, /(?<!不|部分|基本)属实/, /部分属实|基本属实/], needs: 2 },
  { kinds: [/A类|解决或(?:者)?基本解决/i, /B类|列入计划|逐步解决/i, /C类|留作参考|暂时无法/i, /D类/i], needs: 3 },
  { kinds: [/(?:未|不予)采纳/, /(?<!部分|未|不予)采纳/, /部分采纳/], needs: 2 },
  { kinds: [/(?:继续|保留)(?:有效)?/, /废止/, /修[改订]/, /失效/], needs: 2 },
  { kinds: [/本科及?以上/, /大专及?以下/], needs: 2 },
  {
    kinds: [
      /(?<!部分|不)予以公开/,
      /不予公开/,
      /无法提供|不存在/,
      /其他|其它/,
      /部分公开/,
      /不予处理/,
      /补正|撤回|重复/,
    ],
    needs: 4,
  },
  { kinds: [/优秀/, /良好/, /一般|(?<!不)达标/, /较差|不达标/], needs: 3 },
  { kinds: [/国内/, /涉外/, /港澳台/], needs: 3 },
  { kinds: [/男/, /女/], needs: 2 },
  { kinds: [/正职/, /副职/], needs: 2 },
  { kinds: [/专职/, /兼职/], needs: 2 },
  { kinds: [/书面述[法职]/, /(?:会议|现场)述[法职]/], needs: 2 },
  { kinds: [/省级/, /[市州]级/, /[县区]级/], needs: 3 },
  { kinds: [/[市县区]级/, /乡|镇|街道/, /村|社区/], needs: 3 },
  { kinds: [/刑事/, /民事/, /行政(?!机关|处罚)/], needs: 3 },
];

/** Families that need not be all there is: what is still open is not told. */
const OPEN_FAMILIES: typeof FAMILIES = [
  { kinds: [/(?<!不予)受理/, /不予受理/, /告知/, /转送/], needs: 2 },
  { kinds: [/(?<!部分)胜诉/, /败诉/, /部分胜诉/], needs: 2 },
];

/**
 * Whether labels, one each, are all the kinds of one family; `false` too where one fits two kinds, or two fit one, or where
 * what they would be kinds of is one of them (一审29件,二审12件,再审3件;一审已判22件).
 */
export function areAllKinds(labels: readonly string[], of = ""): boolean {
  return FAMILIES.some((family) => areOf(family, labels) && family.kinds.filter((kind) => kind.test(of)).length !== 1);
}

/** Whether labels, one each, are kinds of which one thing is one only. */
export function excludeEachOther(labels: readonly string[]): boolean {
  const distinct = new Set(labels).size === labels.length;
  // 国内民事公证、国内经济公证、涉外公证: kinds of one kind exclude each other, too
  if (distinct && FAMILIES.some((family) => coverOf(family, labels))) return true;
  return areAllKinds(labels) || OPEN_FAMILIES.some((family) => areOf(family, labels));
}

/** What kinds go by: of two of these one thing may be both, 普通程序案件 in 食品领域. */
const CRITERIA: readonly RegExp[] = [
  /程序/,
  /领域|食品|药品|民生|特种设备|环境|安全|价格|广告/,
  /网上|线上|网办|掌上|自助|窗口|线下/,
  /即办|当场|承诺件|限时|容缺/,
  /跨省|跨域|跨区|通办|异地/,
  /移送/,
];

/** Penalties, of which one case may bring several: 罚款 and 没收违法所得. */
const PENALTIES: readonly RegExp[] = [/罚款/, /没收/, /吊销|暂扣/, /责令停产|停业/, /警告|通报批评/, /拘留/];

/** Whether labels name more than one of some kinds. */
function nameSeveral(kinds: readonly RegExp[], labels: readonly string[]): boolean {
  return kinds.filter((kind) => labels.some((label) => kind.test(label))).length > 1;
}

/** Whether labels name kinds by more than one criterion. */
export function areByTwoCriteria(labels: readonly string[]): boolean {
  return nameSeveral(CRITERIA, labels);
}

/** Whether labels name penalties that one case may bring together; 单处 and 并处 say that they are told apart. */
export function areImposedTogether(labels: readonly string[]): boolean {
  return nameSeveral(PENALTIES, labels) && !labels.some((label) => /单处|并处/.test(label));
}

/** Whether each label is one kind of a family, and all that it needs are there. */
function coverOf({ kinds, needs }: (typeof FAMILIES)[number], labels: readonly string[]): boolean {
  const found = labels.map((label) => kinds.flatMap((kind, i) => (kind.test(label) ? [i] : [])));
  const all = new Set(found.flat());
  return found.every(({ length }) => length === 1) && kinds.slice(0, needs).every((_, kind) => all.has(kind));
}

function areOf({ kinds, needs }: (typeof FAMILIES)[number], labels: readonly string[]): boolean {
  const found = labels.map((label) => kinds.findIndex((kind) => kind.test(label)));
  const distinct = new Set(found);
  return (
    !distinct.has(-1) && distinct.size === labels.length && kinds.slice(0, needs).every((_, kind) => distinct.has(kind))
  );
}
