import { levelText } from '../tables/level-text';
import type { ProseLine } from './prose-lines';

/** What a page's block of particulars says. */
export interface PageMetadata {
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
}

const TITLE = /^(?:信息|文件|文章)?(?:名称|标题|题名)$/u;
const PUBLISHER = /^(?:发布|发文|公开|制发|制作|责任|公开责任)(?:机构|单位|机关|部门|主体)$/u;
const PUBLISHED = /^(?:发布|公开|发文|成文|生成)(?:日期|时间)$/u;
const LONGEST_LINE = 300;
const FIRST_LINES = 1000;

/** Reads `label: value` pairs out of lines and table rows. */
export function metadataOf(lines: readonly ProseLine[]): PageMetadata {
  const pairs = lines.slice(0, FIRST_LINES).flatMap(pairsOf);
  return {
    title: valueOfLabel(pairs, TITLE),
    publisher: valueOfLabel(pairs, PUBLISHER),
    published: valueOfLabel(pairs, PUBLISHED),
  };
}

/** Whether a line holds nothing but labels and values of such a block. */
export function isMetadataLine(line: ProseLine): boolean {
  const pairs = pairsOf(line);
  return pairs.some(({ label }) => LABEL.test(label));
}

const LABEL =
  /^(?:索引号|索取号|主题分类|组配分类|体裁分类|分类|主题词|关键词|文号|发布文号|发文字号|公文时效|时效性|有效性|效力状态|信息名称|名称|标题|内容概述|主题导航|信息来源|生成日期|成文日期|发布日期|发文日期|公开日期|公开方式|公开范围|公开程序|公开时限|公开形式|公开类别|发布机构|发文机关|发文机构|发布单位|责任部门|发布时间|生效日期|废止日期|统一编号|信息索引)$/u;

interface Pair {
  readonly label: string;
  readonly value: string;
}

function pairsOf({ text, cells }: ProseLine): readonly Pair[] {
  if (text.length > LONGEST_LINE) return [];
  const parts = cells ?? text.split(/\s*\|\s*/u);
  const split = parts.flatMap((part) => part.split(/(?<=[:：])\s*/u)).map((part) => part.trim());
  const words = split.flatMap((part) => (part.length > 60 ? [part] : splitAtLabels(part)));
  return words.flatMap((word, index) => {
    const label = levelText(word).replace(/[\s:]/gu, '');
    const isLabel = LABEL.test(label) || TITLE.test(label) || PUBLISHER.test(label);
    return isLabel ? [{ label, value: words[index + 1] ?? '' }] : [];
  });
}

/** `海州区政府 发布日期:` holds a value and the next label. */
function splitAtLabels(part: string): readonly string[] {
  const found = /^(.*?)\s+(\S{2,8}[:：])$/u.exec(part);
  return found === null ? [part] : [found[1] ?? '', found[2] ?? ''];
}

function valueOfLabel(pairs: readonly Pair[], pattern: RegExp): string {
  const found = pairs.find(({ label, value }) => pattern.test(label) && !isLabelText(value));
  return found?.value.trim() ?? '';
}

function isLabelText(value: string): boolean {
  return value === '' || /[:：]$/u.test(value);
}
