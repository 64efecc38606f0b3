import { describe, expect, it } from 'vitest';

import type { CellValue } from '@/lib/cells/cell-value';
import { type Answers, answerCells, NO_ANSWERS } from '@/lib/import/answer-cells';
import { questionsOf } from '@/lib/import/questions';
import { doubtful, importedWith } from './imported-with';

const AT = 'requests/received/natural';
const imported = importedWith({
  cells: { [AT]: doubtful(11, 1) },
  fields: [
    { field: 'year', state: 'missing' },
    { field: 'agency', state: 'doubtful', candidates: ['甲县人民政府', '甲县财政局'] },
    { field: 'overview', state: 'missing' },
  ],
});

function answered(answers: Partial<Answers>) {
  return answerCells(imported, { ...NO_ANSWERS, ...answers });
}

function cellAfter(value: CellValue) {
  const { report, receipt } = answered({ cells: { [AT]: value } });
  const cell = receipt.cells.find(({ address }) => address === AT);
  return { value: report.values[AT], state: cell?.state, text: cell?.text };
}

describe('an answer about a cell', () => {
  it.each([
    ['fills in a number', 11, { value: 11, state: 'read' }],
    ['may be zero', 0, { value: 0, state: 'read' }],
    ['may be that it does not apply', 'n/a', { value: 'n/a', state: 'read' }],
    ['may be that it is blank', null, { value: null, state: 'blank' }],
    ['that is no number changes nothing', '十一', { value: null, state: 'doubtful' }],
  ] as const)('%s', (_title, value, expected) => {
    expect(cellAfter(value)).toEqual({ ...expected, text: '110' });
  });

  it('about a cell that does not exist changes nothing', () => {
    expect(answered({ cells: { 'requests/nowhere/natural': 3 } })).toEqual(imported);
  });
});

describe('an answer about a field', () => {
  it('gives the year, and says whether the edition fits it', () => {
    const { report, receipt } = answered({ fields: { year: '2019' } });
    expect(report.year).toBe(2019);
    expect(receipt.edition.contradictsYear).toBe(true);
    expect(answered({ fields: { year: '2023' } }).receipt.edition.contradictsYear).toBe(false);
  });

  it('that is no year changes nothing', () => {
    expect(answered({ fields: { year: '去年' } })).toEqual(imported);
  });

  it('names the agency and gives a text', () => {
    const { report } = answered({ fields: { agency: '甲县财政局', overview: '做了工作。' } });
    expect(report.agency.name).toBe('甲县财政局');
    expect(report.sections.overview).toBe('做了工作。');
  });
});

describe('what is open', () => {
  const openAfter = (answers: Partial<Answers>) =>
    questionsOf(answered(answers).receipt).map(({ at }) => at);

  it('is every doubt and what no report can do without', () => {
    expect(openAfter({})).toEqual(['year', 'agency', AT]);
  });

  it('becomes less with every answer', () => {
    expect(openAfter({ fields: { year: '2023' } })).toEqual(['agency', AT]);
    expect(openAfter({ fields: { year: '2023', agency: '甲局' }, cells: { [AT]: 1 } })).toEqual([]);
  });
});
