import { pathOf, type ReadTable } from './read-file';

export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly text: string;
}

export interface RawTable {
  readonly columns: number;
  readonly headerRows: number;
  readonly cells: readonly RawCell[];
}

/** Gives every value the headers that cover its row and its column. */
export function readGrid(raw: RawTable, labelColumns: number): ReadTable {
  const headers = headersOf(raw);
  const values = raw.cells.filter(
    (cell) => cell.column >= labelColumns && !isBand(raw, cell) && !headers.has(cell),
  );
  const corners = [...headers].filter((cell) => cell.column < labelColumns);
  return {
    corners: corners.map((cell) => cell.text),
    cells: values.map((value) => ({
      path: pathOf(headersAt(raw, headers, value).map((cell) => cell.text)),
      text: value.text,
    })),
  };

  function headersAt(table: RawTable, known: ReadonlySet<RawCell>, value: RawCell) {
    const band = table.cells.findLast((cell) => isBand(table, cell) && cell.row < value.row);
    const rows = table.cells.filter(
      (cell) => cell.column < labelColumns && !known.has(cell) && covers(cell, value.row),
    );
    const columns = [...known].filter(
      (cell) => cell.column >= labelColumns && cell.row > (band?.row ?? -1) && isAbove(cell, value),
    );
    return [...(band ? [band] : []), ...rows.filter((cell) => cell !== band), ...columns];
  }
}

/** The header rows of the table and the row below each band. */
function headersOf(raw: RawTable): ReadonlySet<RawCell> {
  const bandRows = raw.cells.filter((cell) => isBand(raw, cell)).map((cell) => cell.row);
  return new Set(
    raw.cells.filter((cell) => cell.row < raw.headerRows || bandRows.includes(cell.row - 1)),
  );
}

function isBand(raw: RawTable, cell: RawCell): boolean {
  return raw.columns > 1 && cell.colSpan === raw.columns;
}

function covers(cell: RawCell, row: number): boolean {
  return cell.row <= row && row < cell.row + cell.rowSpan;
}

function isAbove(header: RawCell, value: RawCell): boolean {
  const overlap = header.column < value.column + value.colSpan;
  return header.row < value.row && overlap && value.column < header.column + header.colSpan;
}
