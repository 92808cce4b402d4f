import { parseDate } from "../text/dates.ts";
import { ORGAN_LINE } from "../text/organs.ts";
import { findLabels } from "../text/pageLabels.ts";

/** What a page puts above a report. */
const NAVIGATION =
  /^>|>>?[^。]{0,40}$|^(?:首页|网站首页|返回顶部|返回首页|当前位置|您?(?:现在|所在|当前)的?(?:位置|所在)|今天是|政府信息公开(?:专栏|目录|平台)?|政务公开|法定主动公开内容|登录|注册|设为首页|加入收藏|无障碍|长者模式|适老|繁体|简体|English|站内搜索|搜索|信息公开|【)/;

/** What a page puts below a report. */
const FOOT =
  /^(?:扫一扫|扫码(?!办)|用手机扫|相关(?:解读|文件|链接|文章|附件|新闻|信息|阅读|稿件|政策)(?:[:|]|.{0,12}$)|附 ?件 ?\d{0,2} ?[:.、]|附 ?件\d{0,2}$|附:|图解[:|]?.{0,30}$|上一[篇条][:|]?|下一[篇条][:|]?|打印(?:本页)?(?:[ |]|$)|【?(?:打印|关闭|返回|收藏|纠错)(?:[】 |]|$)|关闭(?:窗口|本页)|返回(?:顶部|列表|上页|首页)|(?:主办|承办|协办|主管|维护|建设)(?:单位)? ?[:|]|技术支持|版权所有|Copyright|©|Produced By|网站地图|联系我们|关于我们|网站(?:标识码|声明|帮助)|政府网站(?:标识码|找错)|[\u4e00-\u9fff]?ICP备|[\u4e00-\u9fff]公网安备|备案(?:号|序号)|(?:地址|通讯地址|邮编|邮政编码|电话|联系电话|传真|邮箱|责任编辑|编辑|审核|来源|作者) ?[:|]|分享(?:到|至)|字号 ?[:[]|浏览(?:次数|量)?[:|]|点击(?:数|量)?[:|]|阅读(?:量|次数)?[:|]|友情链接|您(?:可能|是第)|我要纠错|推荐阅读|为您推荐|(?:热门|热点|精彩)推荐|猜你喜欢|手机(?:版|端)(?:[ |]|$))/i;

/** Whether a line is navigation of the page. */
export function isNavigation(line: string): boolean {
  return line.length <= 120 && NAVIGATION.test(line) && !/。$/.test(line) && !/法治政府建设.{0,12}报告$/.test(line);
}

/** Whether a line is made of labelled fields of the page head. */
export function isFieldLine(line: string): boolean {
  const labels = findLabels(line);
  if (labels.length === 0) return false;
  const first = labels[0]!;
  return first.start <= 6 || labels.length > 1 || /^[\d\-/: ]{8,20}/.test(line);
}

/** Whether a line is foot of the page: links, imprint, sharing. */
export function isFoot(line: string): boolean {
  return FOOT.test(line) && line.length <= 160 && !(/[。;]/.test(line) && line.length > 40);
}

/** Whether a line is a date and nothing else, damaged ones included (2022316). */
export function isDateLine(line: string): boolean {
  const bare = line.replace(/[()（） ]/g, "");
  if (bare.length > 16) return false;
  return parseDate(bare) !== undefined
    ? /^[\d一二三四五六七八九十〇○零Oo年月日号./-]+$/.test(bare)
    : /^20\d{2}[\d年月./-]{2,6}日?$|^二[〇○零Oo一二三四五六七八九]{3}年[一二三四五六七八九十]{1,4}月[一二三四五六七八九十]{1,4}日$/.test(
        bare,
      );
}

/** Whether a line is organs and nothing else. */
export function isOrganLine(line: string): boolean {
  return line.length <= 90 && ORGAN_LINE.test(line.replace(/\(盖章\)|\(公章\)|\(印章\)/g, ""));
}
