/** `table/row/column`, the name of a cell everywhere. */
export interface CellAddress {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** The written form of an address. */
export function addressOf(table: string, row: string, column: string): string {
  return `${table}/${row}/${column}`;
}

/** Reads the written form; throws on anything else, for addresses never come from people. */
export function parseAddress(address: string): CellAddress {
  const [table, row, column, ...rest] = address.split('/');
  if (!table || !row || !column || rest.length > 0) {
    throw new Error(`not a cell address: ${address}`);
  }
  return { table, row, column };
}
