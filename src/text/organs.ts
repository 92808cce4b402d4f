import { HAN } from "./characters.ts";

/** What the name of an organ ends with. */
export const ORGAN_END =
  "(?:人民政府办公[室厅]|人民政府|街道办事处|办事处|委员会|管委会|党工委|工委|党组|党委|办公[室厅]|领导小组|政府|总局|分局|局|厅|部|委|办|署|院|中心|支队|大队|总队|监狱|海关|公司|集团|学校|大学|会|行)";

const PLACE = `[${HAN}]{1,40}`;

/**
 * A line that is nothing but organs: 云岭县人民政府; 中共云岭区委 云岭区人民政府; 县司法局(盖章).
 */
export const ORGAN_LINE = new RegExp(`^(?:${PLACE}?${ORGAN_END}(?:\\([^()]{1,12}\\))?[ 、,]*){1,5}$`);

/** An organ at the end of a text that went on before it. */
export const ORGAN_AT_END = new RegExp(`${PLACE}?${ORGAN_END}$`);
