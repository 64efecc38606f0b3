import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { AREA_LEFT, AREA_RIGHT, BODY_SIZE } from '@/lib/pages/page-geometry';
import { linesOf, pagesOf, paragraph, setLinesOf } from './set-text';

const LONG = '政府信息公开工作年度报告按照条例规定向社会公布并接受监督';

describe('a line of text', () => {
  it('holds 28 characters, 26 after the indent', () => {
    expect(linesOf(LONG.repeat(3)).map((line) => line.length)).toEqual([26, 28, 28, 2]);
  });

  it('is flush with both edges of the type area', () => {
    const [first, second] = setLinesOf(pagesOf(paragraph(LONG.repeat(3))));
    expect(second?.left).toBeCloseTo(AREA_LEFT, 3);
    expect(second?.right).toBeCloseTo(AREA_RIGHT, 3);
    expect(first?.right).toBeCloseTo(AREA_RIGHT, 3);
    expect(first?.left).toBeCloseTo(AREA_LEFT + 2 * (BODY_SIZE - 0.2146), 2);
  });

  it.each([
    ['takes a comma in by setting its marks tighter', '字，字，字，#20，|而且#20'],
    ['takes a quotation mark and a full stop in together', '“字，字，字，字，#17”。|又#20'],
    ['pushes a character back when no mark can give way', '#25|字，字字'],
    ['leaves no opening mark at its end', '#25|《条例》字字'],
    ['keeps 省略号 whole', '#24|字……字字'],
    ['keeps 破折号 whole', '#24|字——字字'],
    ['keeps a number whole', '#24|1234567字字'],
    ['keeps a per cent sign with its number', '#25|12%字字'],
    ['keeps a decimal number whole', '#25|3.5万元'],
  ])('%s', (_title, drawing) => {
    const expected = drawing.replace(/#(\d+)/g, (_, count) => '字'.repeat(Number(count)));
    expect(linesOf(expected.replaceAll('|', '')).join('|')).toBe(expected);
  });

  it('breaks an address after its own marks and adds nothing', () => {
    const lines = linesOf(`${'字'.repeat(18)}https://www.example.gov.cn/zwgk/index.html?id=1下载`);
    expect(lines).toEqual([
      `${'字'.repeat(18)}https://`,
      'www.example.gov.cn/zwgk/index.html?id=1下载',
    ]);
  });

  it('is left ragged rather than pulled apart before a long word', () => {
    const text = `${'字'.repeat(15)}abcdefghijklmnopqrstuvwxyzabcdefghij字字`;
    const [first] = setLinesOf(pagesOf(paragraph(text)));
    expect(first?.text).toBe('字'.repeat(15));
    expect(first?.right).toBeLessThan(AREA_RIGHT - 100);
  });

  it('cuts a word that no line can hold, without a hyphen', () => {
    const word = 'a'.repeat(200);
    expect(linesOf(word).join('')).toBe(word);
  });

  it('drops the blank at a break', () => {
    expect(linesOf(`${'字'.repeat(26)} ${'字'.repeat(5)}`)).toEqual([
      '字'.repeat(26),
      '字'.repeat(5),
    ]);
  });
});

const CLOSING = '，。、；：！？）》」』】〉〕”’';
const OPENING = '（《「『【〈〔“‘';

const hanzi = fc.constantFrom(...'政府信息公开工作年度报告由总体情况主动依申请条例组成');

const piece = fc.oneof(
  { weight: 12, arbitrary: fc.string({ unit: hanzi, minLength: 1, maxLength: 6 }) },
  { weight: 2, arbitrary: fc.constantFrom(...'，。、；：！？') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('（字）', '《条例》', '“公开”', '【注】', '”。', '》（'),
  },
  { weight: 1, arbitrary: fc.constantFrom('……', '——', '·', '％', '①') },
  { weight: 2, arbitrary: fc.stringMatching(/^[0-9]{1,8}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('3.5%', 'http://www.a.gov.cn/b', 'a@b.cn', '12-31', ' '),
  },
);

const prose = fc
  .array(piece, { minLength: 1, maxLength: 80 })
  .map((pieces) => `字${pieces.join('')}`)
  .filter((text) => !/[，。、；：！？）》」』】〉〕”’…—·％]{4}|[（《「『【〈〔“‘]{3}/u.test(text));

describe('any text', () => {
  it('begins no line with a closing mark and ends none with an opening one', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const lines = linesOf(text);
        for (const line of lines.slice(1)) expect(CLOSING).not.toContain(line[0]);
        for (const line of lines.slice(0, -1)) expect(OPENING).not.toContain(line.at(-1));
      }),
      { numRuns: 300 },
    );
  });

  it('is set unchanged and inside the type area', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const lines = setLinesOf(pagesOf(paragraph(text)));
        const set = lines.map((line) => line.text).join('');
        expect(set.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        for (const line of lines) {
          expect(line.right).toBeLessThan(AREA_RIGHT + 0.01);
          expect(line.left).toBeGreaterThan(AREA_LEFT - 0.01);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never fails, whatever the characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(pagesOf(paragraph(text)).pages.length).toBeGreaterThan(0);
      }),
    );
  });
});
