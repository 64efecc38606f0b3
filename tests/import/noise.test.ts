import { describe, expect, it } from 'vitest';

import { corpusOf } from '@/tests/support/noise/corpus';
import { isExact } from '@/tests/support/noise/judge-import';
import { layouts } from '@/tests/support/noise/layouts';
import { makeCase, planOf } from '@/tests/support/noise/make-case';
import { noises } from '@/tests/support/noise/noises';
import { type CaseResult, runCorpus, tallyOf } from '@/tests/support/noise/run-corpus';

/** The bench reads the whole corpus; here every so many cases of it are read. */
const STEP = 17;

let sample: Promise<readonly CaseResult[]> | undefined;

function sampled(): Promise<readonly CaseResult[]> {
  const plans = corpusOf({ plain: 3, single: 1, mixed: 12 });
  sample ??= runCorpus(plans.filter((_, index) => index % STEP === 0));
  return sample;
}

describe('the noise corpus', () => {
  it('has many layouts and many kinds of noise', () => {
    expect(layouts.length).toBeGreaterThan(20);
    expect(noises.length).toBeGreaterThan(50);
  });

  it('is read exactly in nearly all cases', async () => {
    const results = await sampled();
    const { cases, exact } = tallyOf(results);
    const failed = results.filter(({ judgement }) => !isExact(judgement));
    const names = failed.map(({ name }) => name).join('\n');
    expect(exact / cases, names).toBeGreaterThanOrEqual(0.98);
  });

  it('puts no number into a wrong place', async () => {
    const faults = (await sampled()).flatMap(({ name, judgement: { wrong, invented } }) =>
      [...wrong, ...invented].map(({ address, got }) => `${name} ${address} ${got}`),
    );
    expect(faults).toEqual([]);
  });

  it('has its broken relations named exactly', async () => {
    const { judged, named } = tallyOf(await sampled());
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
