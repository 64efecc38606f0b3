import { FONT_FAMILIES, type FontRole } from '@/lib/pages/font-roles';
import { MARK_COLOR, RULE_WIDTH, STRONG_OUTLINE, WATERMARK_COLOR } from '@/lib/pages/page-geometry';
import type { Page, PlacedText, Watermark } from '@/lib/pages/pages';

/** The opened fonts, of which only the PDF library knows the inside. */
export type Fonts = ReadonlyMap<FontRole, object>;

/** The part of the canvas that is used here. */
export interface Painter {
  save(): Painter;
  restore(): Painter;
  rect(x: number, y: number, width: number, height: number): Painter;
  moveTo(x: number, y: number): Painter;
  lineTo(x: number, y: number): Painter;
  lineWidth(width: number): Painter;
  fillColor(color: string): Painter;
  strokeColor(color: string): Painter;
  fill(): Painter;
  stroke(): Painter;
  rotate(degrees: number, options: { readonly origin: readonly [number, number] }): Painter;
  font(font: object, family: string, size: number): Painter;
  text(text: string, x: number, y: number, options: TextOptions): Painter;
}

interface TextOptions {
  readonly lineBreak: false;
  readonly baseline: 'alphabetic';
  readonly features: readonly [];
  readonly characterSpacing: number;
  readonly fill?: true;
  readonly stroke?: true;
}

export function paintPage(painter: Painter, page: Page, fonts: Fonts): void {
  if (page.watermark) paintWatermark(painter, page.watermark, fonts);
  for (const { x, y, width, height, color } of page.fills) {
    painter.fillColor(color).rect(x, y, width, height).fill();
  }
  painter.fillColor('black').strokeColor('black').lineWidth(RULE_WIDTH);
  for (const { x1, y1, x2, y2 } of page.rules) painter.moveTo(x1, y1).lineTo(x2, y2);
  if (page.rules.length > 0) painter.stroke();
  for (const text of page.texts) paintText(painter, text, fonts);
}

function paintText(painter: Painter, text: PlacedText, fonts: Fonts): void {
  painter.font(fontAt(fonts, text.font), FONT_FAMILIES[text.font], text.sizePt);
  painter.fillColor(text.purpose === 'mark' ? MARK_COLOR : 'black');
  const plain = textOptions(text.spacing);
  if (!text.strong) {
    painter.text(text.text, text.x, text.y, plain);
    return;
  }
  painter.lineWidth(text.sizePt * STRONG_OUTLINE);
  painter.text(text.text, text.x, text.y, { ...plain, fill: true, stroke: true });
}

function paintWatermark(painter: Painter, mark: Watermark, fonts: Fonts): void {
  const { text, font, sizePt, width, centerX, centerY, degrees } = mark;
  painter.save().rotate(degrees, { origin: [centerX, centerY] });
  painter.fillColor(WATERMARK_COLOR).font(fontAt(fonts, font), FONT_FAMILIES[font], sizePt);
  painter.text(text, centerX - width / 2, centerY + 0.35 * sizePt, textOptions(0));
  painter.restore();
}

function textOptions(characterSpacing: number): TextOptions {
  return { lineBreak: false, baseline: 'alphabetic', features: [], characterSpacing };
}

function fontAt(fonts: Fonts, role: FontRole): object {
  const font = fonts.get(role);
  if (!font) throw new Error(`The font ${role} is not open.`);
  return font;
}
