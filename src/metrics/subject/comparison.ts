import { withoutFillers } from "./fillers.ts";

/** A comparison or a change of level, which names no subject of its own: 同比增长, 压减至. */
const COMPARISON =
  /^(?:是|为|分别|逆势|同口径)?(?:同比|环比|相[较比]|[较比与](?!例|重)|(?:上|去|前一?)年(?!度?(?:[结接]转|转入|遗留|留存))|20\d\d年).*$|^(?:分别|(?:平|年|月|日)均|最[短快长](?=[缩压降减])|再|又|逆势|同口径)*(?:(?:增长|增加|上升|下降|减少|降低|提高|提升|压缩|压减|缩减|缩短|精简|精减|细化|调整|扩大|调高|调低|压|净增|净减|增|降|升|减|多|少|回落|上涨)(?:至|到|为|了|幅度?|率)?)*(?:(?:20\d\d|今|本)年度?的?)?$|^[日月周年]均(?:服务)?$|^共?计$|^同期$|^连续[两二三四五六七八九十]年(?:均|都)?(?:保持|稳定)?$|^(?:高出|高于|低于|优于|超出|远超)(?:上年|去年|全[国省市州县区]|上级)?(?:平均)?(?:水平|目标)?$/;

/** The rate of a change under its own name: 精简材料118个,压缩率27%. */
const NAMED_RATE = /^(?:压缩|压减|精简|缩减|增长|降低|下降|提升)率$/;

/**
 * Whether words only compare, or only join two figures.
 *
 *     143批328人次, 3—5名, 6个或9个      what joins them
 *     3天内办结缩短至8小时              what was to be done within the first
 */
export function isComparison(words: string): boolean {
  const bare = withoutFillers(words);
  return (
    !NAMED_RATE.test(bare) &&
    COMPARISON.test(
      bare
        .replace(/^(?:[-—~至到和及、,]+|或)$/, "")
        .replace(/^(?:和|及|与)(?=.)/, "")
        .replace(/^以?内(?:办结|办理|完成)?(?=.)/, ""),
    )
  );
}
