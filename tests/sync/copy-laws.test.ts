import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createModelBrowser, FATES, type ModelBrowser } from './model-browser';
import { createModelServer, type ModelServer } from './model-server';

const NAMES = ['requests/received/natural', 'preface'] as const;
/** One that the server does not take, and one that empties the field. */
const ODD_TEXTS = ['坏', ''] as const;

type Step = (browsers: readonly ModelBrowser[]) => void;

const who = fc.nat({ max: 1 });
const name = fc.constantFrom(...NAMES);

function at(browsers: readonly ModelBrowser[], index: number): ModelBrowser {
  const browser = browsers[index];
  if (browser === undefined) throw new Error(`no browser ${index}`);
  return browser;
}

/** Most texts are different from all others, so that they can be followed. */
const typing = fc
  .tuple(who, name, fc.oneof({ weight: 9, arbitrary: fc.nat() }, fc.constantFrom(...ODD_TEXTS)))
  .map(
    ([index, field, what]): Step =>
      (browsers) => {
        const browser = at(browsers, index);
        browser.type(field, typeof what === 'string' ? what : `${browser.by}${what}`);
      },
  );

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: typing },
  {
    weight: 5,
    arbitrary: fc.tuple(who, fc.constantFrom(...FATES)).map(
      ([index, fate]): Step =>
        (browsers) =>
          at(browsers, index).exchange(fate),
    ),
  },
  {
    weight: 2,
    arbitrary: who.map(
      (index): Step =>
        (browsers) =>
          at(browsers, index).poll(),
    ),
  },
  {
    weight: 1,
    arbitrary: who.map(
      (index): Step =>
        (browsers) =>
          at(browsers, index).reload(),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(who, fc.option(name)).map(
      ([index, field]): Step =>
        (browsers) =>
          at(browsers, index).keepBusy(field),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(who, fc.constantFrom('mine', 'theirs', 'both')).map(
      ([index, choice]): Step =>
        (browsers) =>
          at(browsers, index).choose(choice),
    ),
  },
);

interface Played {
  readonly server: ModelServer;
  readonly browsers: readonly ModelBrowser[];
}

function play(made: readonly Step[]): Played {
  const server = createModelServer();
  const browsers = ['甲', '乙'].map((by) => createModelBrowser(server, by));
  for (const one of made) one(browsers);
  return { server, browsers };
}

/** Everybody goes on until nothing waits and nothing is asked any more. */
function finish(played: Played): Played {
  const { browsers } = played;
  for (const browser of browsers) browser.keepBusy(null);
  for (let round = 0; round < 50; round += 1) {
    for (const browser of browsers) {
      browser.exchange('answered');
      browser.mend();
      browser.choose('mine');
      browser.poll();
    }
  }
  return played;
}

const RUNS = 4000;
const steps = fc.array(step, { minLength: 5, maxLength: 40, size: 'max' });

describe('two browsers on one report, with lost answers, repeats and reloads', () => {
  it('agree with the server in the end', () => {
    fc.assert(
      fc.property(steps, (made) => {
        const played = finish(play(made));
        for (const browser of played.browsers) {
          expect(browser.state().pending).toEqual([]);
          expect(browser.state().collisions).toEqual({});
          for (const { name: field, text } of played.server.fields().values()) {
            expect(browser.form().get(field) ?? '').toBe(text);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('write over nothing that was not before the eyes of who writes', () => {
    fc.assert(
      fc.property(steps, (made) => {
        const played = finish(play(made));
        for (const { change, by, over } of played.server.made()) {
          const author = played.browsers.find((browser) => browser.by === by);
          const own = played.server.made().find(({ revision }) => revision === over)?.by === by;
          const isSeen = author?.seen().has(`${change.name}@${over}`) ?? false;
          expect(over === 0 || own || isSeen, `${by} wrote ${change.text}`).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('lose nothing that a clerk typed last in a field', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const { server, browsers } = finish(play(played));
        for (const browser of browsers) {
          const lost = [...browser.lastTyped()].filter(
            ([field, text]) => text !== '' && !isAccountedFor(server, browser, { field, text }),
          );
          expect(lost).toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('ask only about what somebody else wrote', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const server = createModelServer();
        const browsers = ['甲', '乙'].map((by) => createModelBrowser(server, by));
        for (const one of played) {
          one(browsers);
          for (const browser of browsers) {
            const asked = Object.values(browser.state().collisions);
            expect(asked.filter(({ theirs }) => theirs.by === browser.by)).toEqual([]);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});

interface Typed {
  readonly field: string;
  readonly text: string;
}

/** The server made it, alone or with what somebody else wrote, or its clerk gave it up. */
function isAccountedFor(server: ModelServer, browser: ModelBrowser, typed: Typed): boolean {
  const { field, text } = typed;
  const isMade = server
    .made()
    .some(({ change }) => change.name === field && change.text.includes(text));
  return isMade || browser.givenUp().some((given) => given.includes(text));
}
