import { levelText } from '../tables/level-text';
import type { ProseItem } from './prose-lines';

/** Whose and which year's table a sheet says it holds: `某局2024年度表一 主动公开`. */
export interface SheetTitle {
  readonly agency: string;
  readonly year: number | null;
}

const SHEET = /^([\u4e00-\u9fff（）()]{3,40})(20\d{2})年度?(?:附?表[一二三四五\d]|政府信息公开)/u;
const FIRST_ITEMS = 1000;

export function sheetTitleOf(items: readonly ProseItem[]): SheetTitle {
  for (const item of items.slice(0, FIRST_ITEMS)) {
    if (item.kind === 'table' || item.text.length > 80) continue;
    const found = SHEET.exec(levelText(item.text).replace(/\s/gu, ''));
    if (found !== null) return { agency: found[1] ?? '', year: Number(found[2]) };
  }
  return { agency: '', year: null };
}
