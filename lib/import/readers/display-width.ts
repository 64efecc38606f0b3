/**
 * Columns that a text takes where Chinese characters take two; characters of ambiguous width
 * (“ ” — …) take two as well, as in every Chinese font.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

export function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0xa7) return code === 0x0b ? 0 : 1;
  if (WITHOUT_WIDTH.test(character)) return 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Unicode East Asian Width: W, F and A, neighbouring blocks joined. */
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x4e00, 0xa4cf],
  [0x2e80, 0x4dff],
  [0xff01, 0xff60],
  [0xa7, 0xa8],
  [0xb0, 0xb4],
  [0xb7, 0xb7],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x391, 0x3c9],
  [0x401, 0x451],
  [0x1100, 0x115f],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20ac, 0x20ac],
  [0x2100, 0x24ff],
  [0x25a0, 0x27bf],
  [0x2b00, 0x2bff],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xe000, 0xfaff],
  [0xfe10, 0xfe6f],
  [0xffe0, 0xffe6],
  [0xfffd, 0xfffd],
  [0x16fe0, 0x1b2ff],
  [0x1f000, 0x1faff],
  [0x20000, 0x3fffd],
];
