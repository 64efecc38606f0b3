import { levelText } from '../tables/level-text';
import type { ProseLine } from './prose-lines';

/** A longer line is prose, whatever words are in it. */
const LONGEST_RESIDUE = 120;

/** Page numbers, rules and buttons, which belong to no report wherever they stand. */
const ANYWHERE: readonly RegExp[] = [
  /^[-.|\s]*\d{1,4}[-.|\s]*$/u,
  /^[-.\s]*第\s*\d{1,4}\s*页[,/\s]*(?:共\s*\d{1,4}\s*页)?[-.\s]*$/u,
  /^(?:共\s*\d{1,4}\s*页|\d{1,4}\s*\/\s*\d{1,4}|page\s*\d+(?:\s*(?:of|\/)\s*\d+)?)$/iu,
  /^[^\p{L}\p{N}]+$/u,
  /^\(?(?:打印|关闭|收藏|分享|返回|返回顶部|返回首页|打印(?:本页)?[】\]]|关闭(?:窗口)?[】\]]|打印本页|关闭窗口|关闭本页|我要纠错|全文下载|无障碍|繁体|简体|大|中|小|大中小)\)?$/u,
  /^\[?(?:字号|字体|字体大小|视力保护色)\s*[:\]]?\s*[()[\]大中小默认特\s|]*(?:打印|关闭|收藏)?[\])]?$/u,
  /^(?:打印|关闭|收藏|分享|复制链接|返回)(?:[\s|/\][()]+(?:打印|关闭|收藏|分享|大|中|小|返回))+$/u,
  /^\(?单位[::].{1,12}\)?$/u,
];

/** A piece of a sentence that a PDF broke off. */
export const SENTENCE_MARK = /^[，。、；：！？”’）》][，。、；：！？”’）》]*$/u;

/** Lines that open what follows a page's text: nothing behind them is of the report. */
const FOOTER =
  /^(?:[([【]?(?:上一[篇条页]|下一[篇条页]|打印本页|关闭窗口|关闭本页|分享到|分享至|扫一扫|相关(?:链接|附件|文章|阅读|信息|新闻|文档|解读)|责任编辑|网站地图|站点地图|联系我们|关于我们|友情链接|网站声明|版权声明|免责声明|您访问的链接|我要纠错|返回顶部|政府网站年度工作报表)|版权所有|主办单位?[:：]|主办[:：\s]|承办单位?[:：]|技术支持[:：]|网站标识码|copyright|©)|ICP备\d|公网安备|网站标识码[:：]/iu;

/** Lines that stand before a page's text: where one is, what the page is, who put it there. */
const HEADER: readonly RegExp[] = [
  /^(?:您?(?:当前|现在|所在)?的?(?:所在)?位置|当前位置)/u,
  /^首页(?:\s|[>»/|:]|$)/u,
  /^[^。]{1,30}[>»›][^。]{0,80}$/u,
  /(?:浏览|阅读|点击|访问)(?:次数|量|数)\s*[::]/u,
  /(?:字号|字体|视力保护色)\s*[::[]/u,
  /^(?:发布|成文|发文|更新|生成|公开|印发)?(?:日期|时间)\s*[::]/u,
  /^(?:信息|文章|稿件)?来源\s*[::]/u,
  /^(?:作者|编辑|审核|责任编辑|撰稿|录入|发布人)\s*[::]/u,
  /^20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s.*)?$/u,
];

export function isResidueAnywhere({ text }: ProseLine, marks: readonly string[]): boolean {
  if (text.length > LONGEST_RESIDUE) return false;
  const level = levelText(text).trim();
  if (marks.includes(level)) return true;
  if (SENTENCE_MARK.test(text)) return false;
  return ANYWHERE.some((pattern) => pattern.test(level));
}

export function isHeaderResidue({ text }: ProseLine): boolean {
  if (text.length > LONGEST_RESIDUE || text.endsWith('。')) return false;
  const level = levelText(text).trim();
  return HEADER.some((pattern) => pattern.test(level));
}

/** Whether the line opens what a page holds below its text. */
export function isFooter({ text }: ProseLine): boolean {
  return text.length <= LONGEST_RESIDUE && !text.endsWith('。') && isFooterText(text);
}

/** Whether a text begins as such a line, whatever it goes on with. */
export function isFooterText(text: string): boolean {
  return FOOTER.test(levelText(text.slice(0, LONGEST_RESIDUE)));
}

const DATE =
  /^\(?(?:20\d{2}|[二〇○零一三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日\)?$/u;

/** A date that stands alone: below a signature, or in brackets below a title. */
export function isDateAlone({ text }: ProseLine): boolean {
  return text.length <= 20 && DATE.test(levelText(text).replace(/\s/gu, ''));
}
