/** Twentieths of a point, the unit of lengths in a DOCX. */
export function twipsOf(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}
