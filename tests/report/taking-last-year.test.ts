import { describe, expect, it } from 'vitest';

import { lastYearOf } from '@/lib/report/last-year';
import type { Agency, LastYear, Values } from '@/lib/report/report';
import { takingOf, textsOfTaking } from '@/lib/report/taking-last-year';
import { editionOf, reportWith } from '../support/report-with';

const template = editionOf('2021');
const AGENCY: Agency = { name: '清河县教育局', kind: 'department', scope: 'own' };
const IN_NATURAL = 'requests/carriedIn/natural';
const IN_BUSINESS = 'requests/carriedIn/business';

function lastYear(values: Values, agency: Partial<Agency> = {}): LastYear {
  const report = { ...reportWith(template, values), year: 2023, agency: { ...AGENCY, ...agency } };
  const origin = { kind: 'file', name: '上年.docx', reportId: null, revision: null } as const;
  return lastYearOf(template, report, origin);
}

const LAST: Values = {
  'requests/received/natural': 6,
  'requests/carriedOver/natural': 6,
  'requests/received/business': 2,
  'requests/carriedOver/business': 2,
};

function taking(last: LastYear, values: Values) {
  const blank = Object.fromEntries(
    Object.keys(last.values).map((address): [string, null] => [address, null]),
  );
  const report = { ...reportWith(template, { ...blank, ...values }), year: 2024, agency: AGENCY };
  return takingOf(template, report, last);
}

describe('taking last year’s report', () => {
  it('fills blank cells and asks for those that hold something else', () => {
    const { fills, conflicts } = taking(lastYear(LAST), { [IN_BUSINESS]: 3 });
    expect(fills).toContainEqual({ address: IN_NATURAL, from: '', to: '6' });
    expect(conflicts).toEqual([{ address: IN_BUSINESS, from: '3', to: '2' }]);
  });

  it('keeps what is written unless told otherwise', () => {
    const planned = taking(lastYear(LAST), { [IN_BUSINESS]: 3 });
    expect(textsOfTaking(planned, 'blanks')).not.toHaveProperty([IN_BUSINESS]);
    expect(textsOfTaking(planned, 'all')).toHaveProperty([IN_BUSINESS], '2');
  });

  it.each([
    ['of another agency', lastYear(LAST, { name: '清河县财政局' })],
    ['of another scope', lastYear(LAST, { scope: 'region' })],
    ['of another year', { ...lastYear(LAST), year: 2022 }],
  ])('fills nothing from a report %s', (_title, last) => {
    expect(taking(last, {})).toMatchObject({ fills: [], conflicts: [] });
  });

  it('leaves out columns that do not add up', () => {
    const { fills } = taking(lastYear({ ...LAST, 'requests/carriedOver/natural': 7 }), {});
    expect(fills.map(({ address }) => address)).not.toContain(IN_NATURAL);
    expect(fills.map(({ address }) => address)).toContain(IN_BUSINESS);
  });
});
