/** Share of the width, in percent, that the values get beside so many columns of labels. */
const VALUE_SHARE: readonly number[] = [100, 68, 58];

/** Width of one value column, in percent; the labels take what is left. */
export function valueWidth(labelColumns: number, valueColumns: number): string {
  const share = VALUE_SHARE[labelColumns] ?? 57;
  return `${(share / valueColumns).toFixed(3)}%`;
}
