import type { Random } from '../random';
import type { Draft, DraftSection } from './draft';
import { allCells, type Noise, plainCell, tableOf } from './noise';

export const frameNoise: readonly Noise[] = [
  {
    id: 'instructions-left',
    stage: 'frame',
    not: ['official', 'tables-only'],
    apply: (draft) => beforeTables(draft, () => '该部分以表格形式报告。表格如下：'),
  },
  {
    id: 'unit-line',
    stage: 'frame',
    not: ['official', 'tables-only'],
    apply: (draft, random) =>
      beforeTables(draft, () => random.pick(['单位：件', '（单位：件、万元）', '单位:件'])),
  },
  {
    id: 'table-titles',
    stage: 'frame',
    not: ['official', 'tables-only'],
    apply: (draft) => beforeTables(draft, (index) => `表${index + 1}  政府信息公开情况统计表`),
  },
  {
    id: 'table-notes',
    stage: 'frame',
    not: ['official', 'tables-only'],
    apply: (draft, random) => {
      for (const section of draft.sections.filter(({ kind }) => kind === 'table')) {
        section.notes = [
          random.pick([
            '注：行政复议、行政诉讼数量含上年度结转数量。',
            '注：含上年度收到、本年度补正后受理的申请2件。',
            '备注：数据截至12月31日。',
          ]),
        ];
      }
      return true;
    },
  },
  {
    id: 'prose-figures',
    stage: 'frame',
    not: ['official', 'tables-only'],
    apply: (draft, random) => {
      const overview = draft.sections.find(({ id }) => id === 'overview');
      overview?.paragraphs.push(...proseWithFigures(random));
      return overview !== undefined;
    },
  },
  {
    id: 'prose-like-rows',
    stage: 'frame',
    not: ['official', 'tables-only'],
    apply: (draft, random) => {
      const section = random.pick(draft.sections.filter(({ kind }) => kind === 'prose'));
      const n = () => random.between(0, 99);
      section.paragraphs.push(
        random.pick([
          `行政许可${n()}件，行政处罚${n()}件，行政强制${n()}件。`,
          `其中自然人申请${n()}件，商业企业${n()}件，科研机构${n()}件，总计${n()}件。`,
          `行政复议总计${n()}件，其中结果维持${n()}件，结果纠正${n()}件，尚未审结${n()}件。`,
          `予以公开：${n()}件；部分公开：${n()}件；不予公开：${n()}件；无法提供：${n()}件。`,
        ]),
      );
      return true;
    },
  },
  {
    id: 'other-table',
    stage: 'frame',
    not: ['official', 'tables-only', 'lines', 'joined'],
    apply: addOtherTable,
  },
  {
    id: 'chinese-year',
    stage: 'frame',
    not: ['official'],
    apply: (draft) => {
      const year = [...String(draft.year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]);
      const put = (text: string) => text.replace(String(draft.year), year.join(''));
      draft.titleLines = draft.titleLines.map(put);
      return true;
    },
  },
  {
    id: 'signature',
    stage: 'frame',
    not: ['official', 'tables-only'],
    apply: (draft, random) => {
      const last = draft.sections.at(-1);
      if (last === undefined) return false;
      last.notes = [draft.agency, `${draft.year + 1}年1月${random.between(10, 28)}日`];
      return true;
    },
  },
  {
    id: 'later-year',
    stage: 'frame',
    not: ['official'],
    edition: '2019',
    apply: (draft) => {
      const year = draft.year + 3;
      const put = (text: string) => text.replaceAll(String(draft.year), String(year));
      draft.titleLines = draft.titleLines.map(put);
      draft.preface = draft.preface.map(put);
      draft.metadata = draft.metadata.map(([name, value]) => [name, put(value)]);
      draft.year = year;
      return true;
    },
  },
  {
    id: 'title-typo',
    stage: 'frame',
    not: ['official'],
    apply: (draft, random) => {
      const typo = random.pick(['工作报告', '工作告年度报', '年度工作报告', '工作年报']);
      draft.titleLines = draft.titleLines.map((line) => line.replace(/工作年度报告$/u, typo));
      return true;
    },
  },
  {
    id: 'title-after-heading',
    stage: 'frame',
    only: ['text'],
    not: ['official', 'tables-only'],
    apply: (draft) => {
      const [first] = draft.sections;
      if (first === undefined || draft.preface.length > 0) return false;
      first.heading = `${first.heading}\n${draft.titleLines.join('')}`;
      draft.titleIsPrinted = false;
      return true;
    },
  },
  {
    id: 'stray-words-in-prose',
    stage: 'frame',
    not: ['official', 'tables-only'],
    apply: (draft) => {
      draft.spoil.push((text) => text.replace('（二）', '[bookmark: _GoBack]（二）'));
      return true;
    },
  },
  { id: 'tables-merged', stage: 'rows', not: ['official', 'tables-only'], apply: mergeTables },
  { id: 'tables-twice', stage: 'frame', not: ['official'], apply: repeatTable },
  {
    id: 'two-readings',
    stage: 'frame',
    not: ['official', 'lines', 'joined'],
    apply: contradictTable,
  },
];

function beforeTables(draft: Draft, line: (index: number) => string): boolean {
  draft.sections
    .filter(({ kind }) => kind === 'table')
    .forEach((section, index) => {
      section.paragraphs = [line(index)];
    });
  return true;
}

function proseWithFigures(random: Random): string[] {
  const n = () => random.between(0, 300);
  return [
    `2020年共新收到申请函件${n()}件，予以公开${n()}件，部分公开${n()}件，保护第三方合法权益不予公开${n()}件，本机关不掌握相关情况共${n()}件，结转下年度继续办理${n()}件。`,
    `规范性文件制发${n()}件、废止${n()}件、现行有效${n()}件；处理决定行政许可${n()}件、行政处罚${n()}件、行政强制${n()}件。`,
  ];
}

/** Section four directly below section three, in one table without a heading between. */
function mergeTables(draft: Draft): boolean {
  const requests = draft.sections.find(({ id }) => id === 'requests');
  const cases = draft.sections.find(({ id }) => id === 'cases');
  const [upper, lower] = [requests?.tables[0], cases?.tables[0]];
  if (upper === undefined || lower === undefined || cases === undefined) return false;
  upper.rows.push(...lower.rows);
  upper.columns = Math.max(upper.columns, lower.columns);
  cases.tables = [];
  cases.heading = '';
  return true;
}

function repeatTable(draft: Draft, random: Random): boolean {
  const section = random.pick(draft.sections.filter(({ tables }) => tables.length > 0));
  section.tables.push(...section.tables.map((table) => structuredClone(table)));
  return true;
}

/** The second copy of a table has another number in one place. */
function contradictTable(draft: Draft, random: Random): boolean {
  const section: DraftSection | undefined = draft.sections.find(({ id }) => id === 'requests');
  const table = tableOf(draft, 'requests');
  if (section === undefined || table === undefined) return false;
  const copy = structuredClone(table);
  const values = copy.rows.flatMap(({ cells }) => cells).filter(({ address }) => address !== null);
  const changed = random.pick(values);
  changed.text = String(Number(changed.text) + random.between(1, 9));
  draft.expected.set(changed.address ?? '', { kind: 'open' });
  draft.complete = false;
  section.tables.push(copy);
  return allCells(draft).length > 0;
}

/** A table of the office's own, with words of the form and figures that are none of its. */
function addOtherTable(draft: Draft, random: Random): boolean {
  const overview = draft.sections.find(({ id }) => id === 'overview');
  if (overview === undefined) return false;
  const names = ['机构职能', '行政许可', '行政处罚', '政策解读', '财政预决算', '规范性文件'];
  const lines: [string, string][] = [['公开信息类别', '条数（条）']];
  for (const name of names) lines.push([name, String(random.between(1, 900))]);
  const rows = lines.map((texts) => ({
    role: 'extra' as const,
    cells: texts.map((text, column) => ({ ...plainCell(text, column), address: null })),
  }));
  overview.tables.push({ id: 'other', columns: 2, rows });
  return true;
}
