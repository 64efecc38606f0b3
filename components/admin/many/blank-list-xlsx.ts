import writeExcelFile from 'write-excel-file/universal';

import { COLUMN_TITLES, ROSTER_COLUMNS } from '@/lib/roster/roster';

/** A sheet with the titles alone, to fill in. */
export function blankListXlsx(): Promise<Blob> {
  const header = ROSTER_COLUMNS.map((column) => ({
    value: COLUMN_TITLES[column],
    type: String,
    fontWeight: 'bold' as const,
  }));
  const columns = ROSTER_COLUMNS.map((column) => ({ width: column === 'name' ? 36 : 18 }));
  return writeExcelFile([
    { sheet: '单位名册', columns, stickyRowsCount: 1, data: [header] },
  ]).toBlob();
}
