/** `table/row/column`, the name of a cell everywhere. */
export function addressOf(table: string, row: string, column: string): string {
  return `${table}/${row}/${column}`;
}
