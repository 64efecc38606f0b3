import { importFile } from '@/lib/import/import-file';
import type { NamedFile } from '@/lib/import/imported';
import { templates } from '@/schemas/registry';
import { makeCase, planOf } from '@/tests/support/noise/make-case';
import { randomOf } from '@/tests/support/random';
import { mutated } from './mutate';

/** What a job tells the process that started it, after each run. */
export interface FuzzNote {
  readonly seed: number;
  readonly layout: string;
  readonly ms: number;
  /** What was thrown; `null` when the import ended as it should. */
  readonly thrown: string | null;
  /** Whether something of the file was run as a program. */
  readonly executed: boolean;
}

/** Layouts and how often each is damaged, in percent. */
const SHARES: readonly (readonly [layout: string, share: number])[] = [
  ['text-spaces-wrapped', 10],
  ['text-cell-lines-pipes', 10],
  ['text-tsv', 6],
  ['text-joined', 4],
  ['markdown', 5],
  ['html-cms', 12],
  ['html-word', 8],
  ['html-spans', 10],
  ['docx-own', 8],
  ['docx-foreign', 10],
  ['xlsx-sheets', 9],
  ['pdf-own', 4],
  ['pdf-foreign-rules', 4],
];

/** `fuzz-job.ts FROM TO STEP`: damages and imports one file for each seed. */
async function work(): Promise<void> {
  const [from = 0, to = 0, step = 1] = process.argv.slice(2).map(Number);
  process.on('unhandledRejection', (reason) => note({ ...EMPTY, thrown: `later: ${reason}` }));
  const files = new Map<string, NamedFile>();
  for (let seed = from; seed < to; seed += step) {
    const random = randomOf(seed);
    const [layout = 'text-tsv'] = SHARES[random.weighted(SHARES.map(([, share]) => share))] ?? [];
    const name = `${layout}::${random.between(1, 3)}`;
    const file = files.get(name) ?? (await makeCase(planOf(name)))?.file;
    if (file === undefined) continue;
    files.set(name, file);
    note({ ...(await imported({ ...file, bytes: mutated(file.bytes, random) })), seed, layout });
  }
  process.disconnect();
}

const EMPTY: FuzzNote = { seed: -1, layout: '', ms: 0, thrown: null, executed: false };

async function imported(file: NamedFile): Promise<FuzzNote> {
  const start = performance.now();
  const thrown = await importFile(templates, file).then(
    () => null,
    (error: unknown) => String(error),
  );
  const ms = performance.now() - start;
  return { ...EMPTY, ms, thrown, executed: 'importedCode' in globalThis };
}

function note(message: FuzzNote): void {
  process.send?.(message);
}

await work();
