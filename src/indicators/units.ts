import type { Quantity } from "../text/figure.ts";
import type { Indicator, UnitClass } from "./entry.ts";

const PERSONS = ["人", "名", "人次", "位"];

/** What only organs and firms are counted in. */
const ORGAN_UNITS = ["家", "户"];

const CLASSES: Record<UnitClass, readonly string[] | undefined> = {
  person: PERSONS,
  case: ["件", "件套", "宗", "起", "例", "份", "件次", "个", "次", "批", "项", "条", "批次", "案", "单", "笔", "人次"],
  lawsuit: ["件", "宗", "起", "例", "件次", "案", "案次", "批", "份", "个", "单", "次"],
  rule: ["件", "件套", "份", "部", "个", "篇", "件次", "份次", "项"],
  consultation: ["人次", "人", "件", "件次", "个", "次", "起", "条", "例", "批", "批次", "宗", "名", "通"],
  information: ["条", "条次", "件", "件次", "份", "篇", "篇次", "项", "个", "则", "部", "幅", "张", "集", "期"],
  file: ["件", "件套", "宗", "卷", "份", "本", "起", "册", "个"],
  document: ["份", "件", "件套", "篇", "册", "本", "部", "个", "张", "套"],
  opinion: ["条", "条次", "个", "项", "点", "件", "件次", "次"],
  problem: ["个", "条", "处", "项", "类"],
  item: ["条", "件", "件套", "项", "个", "条次"],
  inspection: [
    "次",
    "轮次",
    "件",
    "户次",
    "家次",
    "批次",
    "户",
    "家",
    "场次",
    "起",
    "场",
    "个",
    "件次",
    "个次",
    "台次",
    "所次",
    "车次",
    "艘次",
    "项次",
    "处次",
    "间次",
    "辆次",
    "矿次",
  ],
  organ: ["个", "家", "项", "户"],
  session: ["次", "场", "场次", "期", "期次", "节", "堂", "班次", "课", "轮", "班", "届次", "个"],
  meeting: ["次", "场", "场次"],
  call: ["通", "件", "宗", "个", "次", "人次", "起", "条"],
  "adviser-strict": ["名", "人", "家", "位"],
  dispute: ["件", "宗", "起", "例", "件次", "个", "次", "批", "对", "条"],
  "cases-strict": ["件", "宗", "起", "例", "个", "项"],
  thing: undefined,
};

/** What organs may be counted for: those that are inspected, assessed, set up. */
const OF_ORGANS: ReadonlySet<UnitClass | undefined> = new Set([undefined, "organ", "inspection", "adviser-strict"]);

/** Whether an indicator may count organs: 对12个部门的处罚决定93件 has 12 organs, and no penalties. */
export function countsOrgans({ unitClass, units }: Indicator): boolean {
  return OF_ORGANS.has(unitClass) || (unitClass === "thing" && units.some((unit) => ORGAN_UNITS.includes(unit)));
}

/** Whether a figure of this kind and measure word can be an indicator's. */
export function fits(indicator: Indicator, { kind, unit }: Quantity): boolean {
  if (indicator.kind !== kind) return false;
  if (kind !== "count") return true;
  if (indicator.neverUnits?.includes(unit)) return false;
  const units = indicator.unitClass ? CLASSES[indicator.unitClass] : undefined;
  if (indicator.units.includes(unit)) return true;
  if (units) return units.includes(unit);
  if (ORGAN_UNITS.includes(unit)) return false;
  const persons = indicator.units.every((usual) => PERSONS.includes(usual));
  return persons === PERSONS.includes(unit);
}
