import { beforeAll, describe, expect, it } from 'vitest';

import { corpusOf } from '@/tests/support/noise/corpus';
import { isExact } from '@/tests/support/noise/judge-import';
import { layouts } from '@/tests/support/noise/layouts';
import { makeCase, planOf } from '@/tests/support/noise/make-case';
import { noises } from '@/tests/support/noise/noises';
import { type CaseResult, runCorpus, tallyOf } from '@/tests/support/noise/run-corpus';

/** Every so many cases of the corpus that the bench reads whole. */
const STEP = 11;

describe('the noise corpus', () => {
  let results: readonly CaseResult[] = [];

  beforeAll(async () => {
    const plans = corpusOf({ plain: 3, single: 1, mixed: 12 });
    results = await runCorpus(plans.filter((_, index) => index % STEP === 0));
  });

  it('has many layouts and many kinds of noise', () => {
    expect(layouts.length).toBeGreaterThan(20);
    expect(noises.length).toBeGreaterThan(50);
    expect(results.length).toBeGreaterThan(100);
  });

  it('is read exactly in nearly all cases', () => {
    const { cases, exact } = tallyOf(results);
    const failed = results.filter(({ judgement }) => !isExact(judgement));
    const names = failed.map(({ name }) => name).join('\n');
    expect(exact / cases, names).toBeGreaterThanOrEqual(0.98);
  });

  it('puts no number into a wrong place', () => {
    const faults = results.flatMap(({ name, judgement: { wrong, invented } }) =>
      [...wrong, ...invented].map(({ address, got }) => `${name} ${address} ${got}`),
    );
    expect(faults).toEqual([]);
  });

  it('has its broken relations named exactly', () => {
    const { judged, named } = tallyOf(results);
    expect(named / judged).toBeGreaterThanOrEqual(0.98);
  });
});

describe('a case', () => {
  it('is the same file whenever it is made', async () => {
    const name = 'html-cms:label-variants+blank-zeros:3';
    const [one, other] = [await makeCase(planOf(name)), await makeCase(planOf(name))];
    expect(one?.file.bytes).toEqual(other?.file.bytes);
  });
});
