import type { FormEditor } from '@/components/form/form-editor';
import { namesOf } from '@/lib/findings/names';
import type { CellChange } from '@/lib/report/taking-last-year';

interface CellChangesProps {
  readonly editor: FormEditor;
  readonly changes: readonly CellChange[];
}

/** Cells with what stands in them and what would. */
export function CellChanges({ editor, changes }: CellChangesProps) {
  if (changes.length === 0) return null;
  const names = namesOf(editor.template);
  return (
    <table className="mt-2 w-full border border-line text-sm">
      <thead className="bg-wash text-left">
        <tr>
          <th scope="col" className="px-2 py-1 font-normal">
            单元格
          </th>
          <th scope="col" className="px-2 py-1 font-normal whitespace-nowrap">
            现在
          </th>
          <th scope="col" className="px-2 py-1 font-normal whitespace-nowrap">
            改为
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ address, from, to }) => (
          <tr key={address} className="border-t border-line">
            <th scope="row" className="px-2 py-1 text-left font-normal wrap-anywhere">
              {names.cell(address)}
            </th>
            <td className="px-2 py-1">{from === '' ? '空白' : from}</td>
            <td className="px-2 py-1 font-medium">{to === '' ? '空白' : to}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
