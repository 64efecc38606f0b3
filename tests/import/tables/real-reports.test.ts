import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { readText } from '@/lib/import/readers/text';
import { template2019 } from '@/schemas/2019/template';
import { template2021 } from '@/schemas/2021/template';
import { drawn } from './text-blocks';

async function blocksIn(name: string) {
  const bytes = new Uint8Array(readFileSync(`tests/real-reports/${name}.txt`));
  const read = await readText(bytes);
  return read.ok ? read.source.blocks : [];
}

const zeros = '0 0 0 0 0 0 0';
const none = '- - - - - - -';

describe('the tables of published reports', () => {
  it('leaves rows blank that have no figures', async () => {
    const rows = drawn(template2019, await blocksIn('000_435f754e219edab5'));
    expect(rows['disclosure/regulations']).toBe('0 0 0');
    expect(rows['disclosure/procurement']).toBe('0 0');
    expect(rows['requests/received']).toBe(zeros);
    expect(rows['requests/granted']).toMatch(/^[.-](?: [.-]){6}$/u);
    expect(rows['requests/refused.stateSecret']).toMatch(/^[.-](?: [.-]){6}$/u);
    expect(rows['requests/refused.administrativeQuery']).toMatch(/^[.-](?: [.-]){6}$/u);
    expect(rows['requests/unavailable.notHeld']).toBe(zeros);
    expect(rows['requests/other']).toBe(zeros);
    expect(rows['requests/carriedOver']).toBe(zeros);
    expect(rows['cases/afterReview']).toBe('0 0 0 0 0');
  });

  it('reads labels that are wrapped between their figures', async () => {
    const rows = drawn(template2021, await blocksIn('001_f9bdbcd930d70996'));
    expect(new Set(Object.values(rows).flatMap((row) => row.split(' ')))).toEqual(new Set(['0']));
  });

  it('invents nothing for rows that are not there', async () => {
    expect(drawn(template2019, await blocksIn('002_6af857093da10d9d'))).toEqual({
      'disclosure/regulations': '0 0 0',
      'disclosure/normativeDocuments': '15 15 94',
      'disclosure/licences': '1165 -207 75295',
      'disclosure/otherServices': '174 -118 1379',
      'disclosure/penalties': '- - -',
      'disclosure/coercion': '- - -',
      'disclosure/fees': '- -',
      'disclosure/procurement': '- -',
      'requests/received': none,
      'requests/carriedIn': none,
      'requests/granted': none,
      'requests/partial': none,
      'requests/refused.stateSecret': none,
      'requests/refused.prohibitedByLaw': none,
      'requests/refused.security': none,
      'requests/refused.thirdParty': none,
      'requests/refused.internalAffairs': none,
      'requests/refused.processRecords': none,
      'requests/refused.enforcementFile': none,
      'requests/refused.administrativeQuery': zeros,
      'requests/unavailable.notHeld': '16 0 0 1 0 0 17',
      'requests/unavailable.notReadyMade': '2 0 0 0 0 0 2',
      'requests/unavailable.stillUnclear': zeros,
      'requests/declined.petition': zeros,
      'requests/declined.duplicate': zeros,
      'requests/declined.publication': zeros,
      'requests/declined.excessive': zeros,
      'requests/declined.reconfirmation': zeros,
      'requests/other': '1 0 0 0 0 0 1',
      'requests/concluded': '146 0 0 1 2 48 197',
      'requests/carriedOver': '1 0 0 0 0 0 1',
      'cases/review': '3 1 1 0 5',
      'cases/direct': '8 3 2 6 19',
      'cases/afterReview': '1 0 0 0 1',
    });
  });

  it('reads one cell a line', async () => {
    const rows = drawn(template2019, await blocksIn('003_0e53e08e827b3830'));
    expect(rows['requests/received']).toBe('16 2 0 0 0 0 18');
    expect(rows['requests/granted']).toBe('15 2 0 0 0 0 17');
    expect(rows['requests/unavailable.notHeld']).toBe('1 0 0 0 0 0 1');
    expect(rows['requests/concluded']).toBe('16 2 0 0 0 0 18');
    expect(rows['cases/direct']).toBe('1 0 0 0 1');
    expect(Object.values(rows).join(' ')).not.toMatch(/[.?z-]/u);
  });

  it('reads units and dashes', async () => {
    const rows = drawn(template2019, await blocksIn('004_4c36db1c4b6f0da5'));
    expect(rows['disclosure/licences']).toBe('199 0 60');
    expect(rows['disclosure/procurement']).toBe('25 56742.1644万元');
    expect(rows['requests/refused.processRecords']).toBe('2 0 0 0 0 0 2');
    expect(rows['requests/concluded']).toBe('29 0 0 0 0 0 29');
  });
});
