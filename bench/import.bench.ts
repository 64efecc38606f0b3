import { importFile } from '@/lib/import/import-file';
import type { NamedFile } from '@/lib/import/imported';
import { templates } from '@/schemas/registry';
import { corpusOf } from '@/tests/support/noise/corpus';
import { makeCase, planOf } from '@/tests/support/noise/make-case';
import { runCorpus, type Tally, tallyOf } from '@/tests/support/noise/run-corpus';
import type { Bench, BenchRow, BenchTarget, BenchUnit } from './bench-row';
import { importManyFiles } from './import-many';
import { measure } from './measure';

/** How exactly and how fast published reports are read: the noise corpus, one file, many files. */
export const bench: Bench = async () => [
  ...(await speedRows()),
  ...accuracyRows(tallyOf(await runCorpus(corpusOf({ plain: 3, single: 1, mixed: 12 })))),
  ...(await manyFilesRows()),
];

/** Targets in milliseconds for one report, warm, on one core. */
const SPEEDS: readonly (readonly [layout: string, target: number])[] = [
  ['txt-own', 15],
  ['text-spaces-wrapped', 15],
  ['text-cell-lines-pipes', 15],
  ['markdown', 15],
  ['html-own', 15],
  ['html-cms', 15],
  ['html-word', 15],
  ['docx-own', 60],
  ['docx-foreign', 60],
  ['xlsx-sheets', 60],
  ['pdf-own', 150],
  ['pdf-foreign-rules', 150],
];

async function speedRows(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [layout, target] of SPEEDS) {
    const files = await filesOf([`${layout}::1`, `${layout}::2`, `${layout}::3`]);
    let turn = 0;
    const time = await measure({ rounds: 30, calls: 3 }, async () => {
      turn += 1;
      const file = files[turn % files.length];
      if (file !== undefined) await importFile(templates, file);
    });
    rows.push({ name: `import: ${layout}`, ...time, unit: 'ms', target: atMost(target) });
  }
  return rows;
}

async function filesOf(names: readonly string[]): Promise<readonly NamedFile[]> {
  const made = await Promise.all(names.map((name) => makeCase(planOf(name))));
  return made.flatMap((one) => (one === null ? [] : [one.file]));
}

function accuracyRows(tally: Tally): readonly BenchRow[] {
  const { cases, cells } = tally;
  const right = cells - tally.missed - tally.wrong - tally.invented;
  const share = (part: number, whole: number) => (100 * part) / Math.max(1, whole);
  return [
    row(`noise: ${cases} cases, exact`, [share(tally.exact, cases), '%'], atLeast(98)),
    row(`noise: ${cells} cells, right`, [share(right, cells), '%'], atLeast(99.9)),
    row('noise: wrong cells', [share(tally.wrong + tally.invented, cells), '%'], atMost(0.02)),
    row('noise: cells with a wrong number', [tally.wrong, 'count'], null),
    row('noise: cells with an invented number', [tally.invented, 'count'], null),
    row('noise: cells not read', [tally.missed, 'count'], null),
    row(
      `noise: broken relations named exactly (${tally.judged})`,
      [share(tally.named, tally.judged), '%'],
      atLeast(98),
    ),
    row('noise: edition recognised', [share(tally.edition, cases), '%'], null),
    row('noise: year', [share(tally.year, cases), '%'], null),
    row('noise: agency', [share(tally.agency, cases), '%'], null),
    row('noise: title', [share(tally.title, cases), '%'], null),
    row('noise: preface', [share(tally.preface, cases), '%'], null),
    row('noise: prose sections', [share(tally.rightProse, tally.proseSections), '%'], null),
  ];
}

async function manyFilesRows(): Promise<readonly BenchRow[]> {
  const { files, seconds, peakMegabytes, notRead } = await importManyFiles();
  return [
    row(`gouji import, ${files} mixed files: time`, [seconds * 1000, 'ms'], atMost(60_000)),
    row('gouji import: memory', [peakMegabytes, 'MB'], atMost(600)),
    row('gouji import: files not read', [notRead, 'count'], atMost(0)),
  ];
}

function row(
  name: string,
  [median, unit]: readonly [number, BenchUnit],
  target: BenchTarget | null,
): BenchRow {
  return { name, median, p95: null, unit, target };
}

function atMost(value: number): BenchTarget {
  return { bound: 'atMost', value, of: 'median' };
}

function atLeast(value: number): BenchTarget {
  return { bound: 'atLeast', value, of: 'median' };
}
