const POINTS_PER_MM = 72 / 25.4;

/** A4 with the type area of GB/T 9704-2012: 156 × 225 mm, 22 lines of 28 characters. */
export const PAGE_WIDTH = pointsOf(210);
export const PAGE_HEIGHT = pointsOf(297);
export const AREA_LEFT = pointsOf(28);
export const AREA_TOP = pointsOf(37);
export const AREA_WIDTH = pointsOf(156);
export const AREA_HEIGHT = pointsOf(225);
export const AREA_RIGHT = AREA_LEFT + AREA_WIDTH;
export const AREA_BOTTOM = AREA_TOP + AREA_HEIGHT;

const CHARACTERS_PER_LINE = 28;
export const LINE_PITCH = 28.95;
/** 3号, 2号 and 4号 type. */
export const BODY_SIZE = 16;
export const TITLE_SIZE = 22;
export const TITLE_PITCH = 34;
export const PAGE_NUMBER_SIZE = 14;

/** A full line is flush on both sides, so 28 characters share 27 gaps. */
export const BODY_SPACING =
  (AREA_WIDTH - CHARACTERS_PER_LINE * BODY_SIZE) / (CHARACTERS_PER_LINE - 1);
export const BODY_INDENT = 2 * (BODY_SIZE + BODY_SPACING);

export const RULE_WIDTH = 0.6;
export const BAND_COLOR = '#C6D9F1';
export const MARK_COLOR = '#C00000';
export const WATERMARK_COLOR = '#EDEDED';
/** The outline, in ems, that makes 仿宋 look strong. */
export const STRONG_OUTLINE = 0.022;

/** From the top of a line to its baseline; the em box of Chinese type hangs 0.88 above it. */
export function baselineIn(pitch: number, size: number): number {
  return (pitch - size) / 2 + 0.88 * size;
}

export function pointsOf(millimetres: number): number {
  return millimetres * POINTS_PER_MM;
}

export function millimetresOf(points: number): number {
  return points / POINTS_PER_MM;
}
