/**
 * Columns that a text takes where Chinese characters take two; characters of ambiguous width
 * (“ ” — …) take two as well, as in every Chinese font.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The same for programs that take characters of ambiguous width for narrow. */
export function narrowWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isAmbiguous(character) ? 1 : characterWidth(character);
  return width;
}

export function isAmbiguous(character: string): boolean {
  return isIn(AMBIGUOUS, character);
}

export function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0xa7) return code === 0x0b ? 0 : 1;
  if (WITHOUT_WIDTH.test(character)) return 0;
  return isIn(WIDE, character) || isIn(AMBIGUOUS, character) ? 2 : 1;
}

const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

type Ranges = readonly (readonly [first: number, last: number])[];

function isIn(ranges: Ranges, character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return ranges.some(([first, last]) => code >= first && code <= last);
}

/** Unicode East Asian Width W and F, neighbouring blocks joined. */
const WIDE: Ranges = [
  [0x4e00, 0xa4cf],
  [0x2e80, 0x4dff],
  [0xff01, 0xff60],
  [0x1100, 0x115f],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe6f],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x1b2ff],
  [0x1f000, 0x1faff],
  [0x20000, 0x3fffd],
];

/** East Asian Width A. */
const AMBIGUOUS: Ranges = [
  [0xa7, 0xa8],
  [0xb0, 0xb4],
  [0xb7, 0xb7],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x391, 0x3c9],
  [0x401, 0x451],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20ac, 0x20ac],
  [0x2100, 0x24ff],
  [0x25a0, 0x27bf],
  [0x2b00, 0x2bff],
  [0xe000, 0xf8ff],
  [0xfffd, 0xfffd],
];
