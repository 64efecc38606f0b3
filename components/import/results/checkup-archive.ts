import { type Zippable, zipSync } from 'fflate';

import { fileNameOf } from '@/components/ui/file-name';
import { buildCheckup } from '@/lib/checkup/build-checkup';
import { writeDocx } from '@/lib/writers/docx';
import type { ImportDesk } from '../import-desk';
import type { Entry } from '../import-entry';
import { today } from '../today';

/** The 体检报告 of each file as a Word file, in the folders in which the files came. */
export async function checkupArchive(
  desk: Pick<ImportDesk, 'wholeOf'>,
  entries: readonly Entry[],
  onDone: (count: number) => void,
): Promise<Blob> {
  const parts: Zippable = {};
  for (const [index, { id, name }] of entries.entries()) {
    const open = await desk.wholeOf(id);
    if (open === null) throw new Error(`${name} cannot be read again`);
    const document = buildCheckup({ ...open, date: today() });
    // A Word file is a packed one already.
    parts[freePath(parts, pathOf(name))] = [await writeDocx(document), { level: 0 }];
    onDone(index + 1);
  }
  return new Blob([new Uint8Array(zipSync(parts))], { type: 'application/zip' });
}

/** The path of a file without what could lead out of a folder, and without its extension. */
function pathOf(name: string): string {
  const folders = name.split(/[\\/]/u).filter((part) => part !== '');
  const last = (folders.pop() ?? '').replace(/\.[^.]+$/u, '');
  return [...folders, `${last}-体检报告`].map(fileNameOf).join('/');
}

function freePath(parts: Zippable, path: string): string {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? `${path}.docx` : `${path}（${number}）.docx`;
    if (!Object.hasOwn(parts, free)) return free;
  }
}
