import { checkWithoutCauses, isFinishable } from '@/lib/checks/check-report';
import { buildDocument } from '@/lib/document/build-document';
import { titleOf } from '@/lib/report/title-of';
import { type Format, writers } from '@/lib/writers/registry';
import { oneAtATime } from '../one-at-a-time';
import type { Server } from '../server';
import { type ContentsRow, contentsList } from './contents-list';
import { missingReason, stateName } from './missing-reason';
import type { BulkEntry, BulkPlan } from './plan-bulk';
import { readCopy } from './read-copy';
import { safeName, uniqueNames } from './safe-name';
import { type ZippedFile, zipped } from './zip-stream';

const PACKED: readonly Format[] = ['docx', 'pdf'];
const LIST_NAME = '目录.csv';

/** A ZIP of the documents of all units, made one document at a time. */
export function bulkDocuments(
  server: Server,
  plan: BulkPlan,
  formats: readonly Format[],
): AsyncGenerator<Uint8Array> {
  return zipped(filesOf(server, plan, formats));
}

async function* filesOf(
  server: Server,
  { entries }: BulkPlan,
  formats: readonly Format[],
): AsyncGenerator<ZippedFile> {
  const rows: ContentsRow[] = [];
  const folderOf = folderNames(entries);
  for (const entry of entries) {
    const job = { entry, folder: folderOf(entry), files: [] };
    if (entry.copy !== null) yield* documentsOf(server, job, formats);
    rows.push(rowOf(job, entry.copy === null ? 0 : formats.length));
  }
  yield { name: LIST_NAME, bytes: contentsList(rows), isPacked: false, changedAt: server.now() };
}

interface Job {
  readonly entry: BulkEntry;
  readonly folder: string;
  /** Names of what was made. */
  readonly files: string[];
}

async function* documentsOf(
  server: Server,
  job: Job,
  formats: readonly Format[],
): AsyncGenerator<ZippedFile> {
  for (const format of formats) {
    const made = await oneAtATime(() => makeFile(server, job, format));
    if (made === null) continue;
    job.files.push(made.name);
    yield made;
  }
}

function rowOf({ entry, files }: Job, expected: number): ContentsRow {
  const isWhole = files.length === expected;
  const missing = entry.copy === null ? missingReason(entry) : '';
  return {
    unit: entry.unit.name,
    state: stateName(entry),
    copy: entry.copy?.number ?? null,
    files,
    missing: isWhole ? missing : '生成文件时出错，请在审核页面单独下载',
  };
}

/** `NN-name`; two reports of one unit share the number and not the folder. */
function folderNames(entries: readonly BulkEntry[]): (entry: BulkEntry) => string {
  const ids = [...new Set(entries.map(({ unit }) => unit.id))];
  const numbers = new Map(ids.map((id, place) => [id, place + 1]));
  const digits = Math.max(2, String(ids.length).length);
  const unique = uniqueNames();
  return ({ unit }) => {
    const number = String(numbers.get(unit.id) ?? 0).padStart(digits, '0');
    return unique(`${number}-${safeName(unit.name, '单位')}`);
  };
}

async function makeFile(server: Server, job: Job, format: Format): Promise<ZippedFile | null> {
  const { copy } = job.entry;
  if (copy === null) return null;
  const read = await readCopy(server, copy);
  if (read === null) return null;
  const { template, report } = read;
  const { extension, write } = writers[format];
  try {
    const draft = !isFinishable(checkWithoutCauses(template, report));
    const bytes = await write(buildDocument(template, report, { draft }));
    const name = `${safeName(titleOf(template, report), '年度报告')}${extension}`;
    return {
      name: `${job.folder}/${name}`,
      bytes,
      isPacked: PACKED.includes(format),
      changedAt: copy.submittedAt,
    };
  } catch {
    server.log.error('bulk-document-failed', { copy: copy.id, format });
    return null;
  }
}
