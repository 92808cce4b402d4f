/** A line of a page's navigation, or one that names a column and no document. */
export function isNavigationLine(line: string): boolean {
  return /^>|>.*>|>>|^(?:(?:网站)?首页|设为首页|加入收藏|站内搜索|信息公开(?= ?>)|返回|当前位置|您?(?:现在|所在|当前)的?位置|今天是|登录|注册)|^政府信息公开(?:专栏|目录|平台|年报)?$|^政务公开$/.test(
    line,
  );
}
