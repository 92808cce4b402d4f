/** Words that point to what was told before: 上述136件案件, 目录所列9项事项. */
export const POINTS_BACK = /(?:上述|以上|前述|所列|这)$/;

/** Cases from before the year are among them: they were not received in it, but may be concluded in it. */
export const CARRIED_OVER =
  /上年|上一年|往年|去年|前年|跨年|年初|期初|此前|以前年度|结转|转结|转入|历年|积案|旧存|结存|加上|连同|存量/;

/** What splits a total into kinds: 按类型分为, 分布如下:, 构成为:. */
export const SPLITS =
  /按[^,;。\d]{1,8}(?:分|划分|统计)|分为|分布(?:如下|是)?[:,]|(?:结果|构成|明细|具体|分别)(?:为|如下|是)?:|各年度?[^,;。\d]{0,4}分别[为是]/;
