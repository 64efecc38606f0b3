import { FONT_FAMILIES } from '@/lib/pages/font-roles';
import { MARK_COLOR, RULE_WIDTH, STRONG_OUTLINE, WATERMARK_COLOR } from '@/lib/pages/page-geometry';
import type {
  Page,
  Pages,
  PlacedFill,
  PlacedRule,
  PlacedText,
  PlacedValue,
  Watermark,
} from '@/lib/pages/pages';
import { escapeMarkup } from './escape-markup';

/** One SVG element for each page; the text is escaped, so that it may be set as inner HTML. */
export function writeSvgPages(pages: Pages): readonly string[] {
  return pages.pages.map((page) => writeSvgPage(pages, page));
}

/** One of the pages, for those who show a page when it is looked at. */
export function writeSvgPage({ pages, widthPt, heightPt }: Pages, page: Page): string {
  const label = `第${page.number}页，共${pages.length}页`;
  const box = `0 0 ${shown(widthPt)} ${shown(heightPt)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="page" id="page-${page.number}"`,
    ` role="img" aria-label="${label}" viewBox="${box}" font-kerning="none">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    page.watermark ? watermarkSvg(page.watermark) : '',
    ...page.fills.map(fillSvg),
    ...page.values.map(valueSvg),
    `<path d="${page.rules.map(ruleSvg).join('')}" stroke="#000" stroke-width="${RULE_WIDTH}"/>`,
    ...page.texts.map(textSvg),
    '</svg>',
  ].join('');
}

function fillSvg({ x, y, width, height, color }: PlacedFill): string {
  return `<rect ${areaSvg({ x, y, width, height })} fill="${color}"/>`;
}

/** Nothing to see; the preview colours the area of the cell it wants to point at. */
function valueSvg(value: PlacedValue): string {
  const address = escapeMarkup(value.address);
  return `<rect ${areaSvg(value)} fill="transparent" data-address="${address}"/>`;
}

function areaSvg({ x, y, width, height }: Omit<PlacedFill, 'color'>): string {
  return `x="${shown(x)}" y="${shown(y)}" width="${shown(width)}" height="${shown(height)}"`;
}

function ruleSvg({ x1, y1, x2, y2 }: PlacedRule): string {
  return `M${shown(x1)} ${shown(y1)}L${shown(x2)} ${shown(y2)}`;
}

function textSvg(text: PlacedText): string {
  const attributes = [
    `x="${shown(text.x)}"`,
    `y="${shown(text.y)}"`,
    `font-family="${FONT_FAMILIES[text.font]}"`,
    `font-size="${shown(text.sizePt)}"`,
    text.spacing === 0 ? '' : `letter-spacing="${text.spacing.toFixed(3)}"`,
    text.purpose === 'mark' ? `fill="${MARK_COLOR}"` : '',
    text.strong ? `stroke="#000" stroke-width="${shown(text.sizePt * STRONG_OUTLINE)}"` : '',
    text.address === null ? '' : `data-address="${escapeMarkup(text.address)}"`,
  ];
  const given = attributes.filter((attribute) => attribute !== '').join(' ');
  return `<text ${given} xml:space="preserve">${escapeMarkup(text.text)}</text>`;
}

function watermarkSvg({ text, font, sizePt, width, centerX, centerY, degrees }: Watermark): string {
  const turn = `rotate(${degrees} ${shown(centerX)} ${shown(centerY)})`;
  const place = `x="${shown(centerX - width / 2)}" y="${shown(centerY + 0.35 * sizePt)}"`;
  const type = `font-family="${FONT_FAMILIES[font]}" font-size="${shown(sizePt)}"`;
  const words = escapeMarkup(text);
  return `<text ${place} ${type} fill="${WATERMARK_COLOR}" transform="${turn}">${words}</text>`;
}

function shown(points: number): string {
  return String(Math.round(points * 100) / 100);
}
