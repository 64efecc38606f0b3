import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createModelBrowser, FATES, type ModelBrowser } from './model-browser';
import { createModelServer, type ModelServer } from './model-server';

const NAMES = ['requests/received/natural', 'requests/received/business', 'preface'] as const;

type Step = (browsers: readonly ModelBrowser[]) => void;

const who = fc.nat({ max: 1 });
const name = fc.constantFrom(...NAMES);

function at(browsers: readonly ModelBrowser[], index: number): ModelBrowser {
  const browser = browsers[index];
  if (browser === undefined) throw new Error(`no browser ${index}`);
  return browser;
}

/** Every text that is typed is a different one, so that it can be followed. */
const typing = fc.tuple(who, name, fc.nat({ max: 9 })).map(([index, field, digit]) => {
  return (browsers: readonly ModelBrowser[]) => {
    const browser = at(browsers, index);
    const text = `${browser.by}${digit}${browser.form().get(field)?.length ?? 0}`;
    browser.type(field, text.slice(0, 12));
  };
});

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

function play(steps: readonly Step[]): Played {
  const server = createModelServer();
  const browsers = ['甲', '乙'].map((by) => createModelBrowser(server, by));
  for (const one of steps) one(browsers);
  return { server, browsers };
}

/** Everybody goes on until nothing waits and nothing is asked any more. */
function finish({ browsers }: Played): void {
  for (const browser of browsers) browser.keepBusy(null);
  for (let round = 0; round < 50; round += 1) {
    for (const browser of browsers) {
      browser.exchange('answered');
      browser.choose('mine');
      browser.poll();
    }
  }
}

describe('two browsers on one report, with lost answers, repeats and reloads', () => {
  it('agree with the server in the end', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const played = play(steps);
        finish(played);
        for (const browser of played.browsers) {
          expect(browser.state().pending).toEqual([]);
          expect(browser.state().collisions).toEqual({});
          for (const { name: field, text } of played.server.fields().values()) {
            expect(browser.form().get(field) ?? '').toBe(text);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('write over nothing that was not before the eyes of who writes', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const played = play(steps);
        finish(played);
        for (const { change, by, over } of played.server.made()) {
          const author = played.browsers.find((browser) => browser.by === by);
          const own = played.server.made().find(({ revision }) => revision === over)?.by === by;
          const isSeen = author?.seen().has(`${change.name}@${over}`) ?? false;
          expect(over === 0 || own || isSeen, `${by} wrote ${change.text}`).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('lose no text that was the last one its clerk typed in a field', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const server = createModelServer();
        const browsers = ['甲', '乙'].map((by) => createModelBrowser(server, by));
        for (const one of steps) {
          one(browsers);
          for (const browser of browsers) expect(strayTexts(server, browser)).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** Texts in the form that neither wait nor collide nor are the server's. */
function strayTexts(server: ModelServer, browser: ModelBrowser): readonly string[] {
  const { pending, collisions, fields } = browser.state();
  return [...browser.form()]
    .filter(([field, text]) => {
      const waits = pending.findLast((change) => change.name === field)?.text === text;
      const collides = collisions[field]?.mine === text;
      const stands = (fields[field]?.text ?? '') === text;
      const served = server.made().some(({ change }) => change.text === text) || text === '';
      return !(waits || collides || (stands && served));
    })
    .map(([field]) => field);
}
