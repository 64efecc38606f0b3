import writeExcelFile from 'write-excel-file/universal';

import type { FirstPassword } from '@/lib/roster/admin-answers';
import { roleName } from './role-name';

const COLUMNS = [
  ['单位', 36],
  ['角色', 10],
  ['姓名', 14],
  ['用户名', 22],
  ['初始密码', 20],
] as const;

/** Everything is written as text, so that no program runs it as a formula. */
export function passwordsXlsx(passwords: readonly FirstPassword[]): Promise<Blob> {
  const rows = passwords.map(({ unitName, role, name, username, password }) =>
    [unitName, roleName(role), name, username, password].map((value) => ({ value, type: String })),
  );
  const header = COLUMNS.map(([value]) => ({ value, type: String, fontWeight: 'bold' as const }));
  return writeExcelFile([
    {
      sheet: '初始密码',
      columns: COLUMNS.map(([, width]) => ({ width })),
      stickyRowsCount: 1,
      data: [header, ...rows],
    },
  ]).toBlob();
}
