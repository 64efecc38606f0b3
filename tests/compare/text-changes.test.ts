import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Part } from '@/lib/compare/change';
import { textChanges } from '@/lib/compare/text-changes';
import { sentencesOf } from '@/lib/report/sentences';
import { applied, printed, sidesOf } from './apply-changes';

const MARKS: Readonly<Record<Part['kind'], (text: string) => string>> = {
  same: (text) => text,
  added: (text) => `{+${text}}`,
  removed: (text) => `{-${text}}`,
};

/** `added: …` and so on, with `¶` where a paragraph begins. */
function told(before: string, after: string): readonly string[] {
  return textChanges('preface', before, after).map(({ kind, parts }) =>
    `${kind}: ${parts.map((part) => MARKS[part.kind](part.text)).join('')}`.replaceAll('\n', '¶'),
  );
}

describe('sentences', () => {
  it.each([
    ['甲。乙！丙？丁；戊', ['甲。', '乙！', '丙？', '丁；', '戊']],
    ['他说：“好。”于是（略。）散了。', ['他说：“好。”', '于是（略。）', '散了。']],
    ['真的？！是。。', ['真的？！', '是。。']],
    [' 　甲。\r\n\n\t乙 ', ['甲。', '乙']],
    ['。', ['。']],
    ['', []],
  ])('%j', (text, sentences) => {
    expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(sentences);
  });
});

describe('what changed in a text', () => {
  it.each([
    ['nothing', '甲。乙。', '甲。乙。', []],
    ['blanks that are not printed', '甲。\n\n　　乙。 ', '甲。\r\n乙。', []],
    ['a new sentence', '甲。丙。', '甲。乙。丙。', ['added: {+乙。}']],
    ['a sentence taken out', '甲。乙。丙。', '甲。丙。', ['removed: {-乙。}']],
    ['a new paragraph', '甲。', '甲。\n乙。', ['added: {+¶乙。}']],
    [
      'a figure',
      '受理12件，办结12件。',
      '受理13件，办结12件。',
      ['changed: ¶受理{-12}{+13}件，办结12件。'],
    ],
    ['a paragraph cut in two', '甲。乙。', '甲。\n乙。', ['changed: {+¶}乙。']],
    [
      'a sentence in other words',
      '全年主动公开政府信息。我局加强培训。',
      '全年主动公开政府信息。我局大力加强培训工作。',
      ['changed: 我局{+大力}加强培训{+工作}。'],
    ],
    [
      'another sentence in its place',
      '甲。我局加强培训。丙。',
      '甲。下一步完善平台建设。丙。',
      ['removed: {-我局加强培训。}', 'added: {+下一步完善平台建设。}'],
    ],
    ['a text written', '', '甲。', ['added: {+¶甲。}']],
    ['a text deleted', '甲。', ' \n', ['removed: {-¶甲。}']],
  ])('%s', (...[, before, after, changes]) => {
    expect(told(before, after)).toEqual(changes);
  });

  it('says where in both texts', () => {
    const [change] = textChanges('preface', '甲。\n 乙丙丁。', '甲。\n乙戊丙丁。己。');
    expect(change?.before).toEqual({ start: 4, end: 8, text: '\n乙丙丁。' });
    expect(change?.after).toEqual({ start: 3, end: 8, text: '\n乙戊丙丁。' });
  });

  it('keeps its place among thousands of changes', () => {
    const before = Array.from({ length: 2500 }, (_, n) => `第${n}项工作，本年度已经全部完成。`);
    const after = before.map((text, n) => text.replace('本年度', `本年度第${n % 7}次`));
    const changes = textChanges('preface', before.join(''), after.join(''));
    expect(applied(before.join(''), changes)).toBe(printed(after.join('')));
  });
});

const anySentence = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...'政府信息公开年度工作报告12 ab'), maxLength: 12 }),
    fc.constantFrom('。', '；', '！', '？', '\n', '。\n　　', '\r\n', '。”', ''),
  )
  .map(([words, end]) => words + end);
const anyText = fc.array(anySentence, { maxLength: 30 }).map((sentences) => sentences.join(''));

/** A text and an edited copy of it. */
const editedText = fc
  .tuple(
    fc.array(anySentence, { maxLength: 30 }),
    fc.infiniteStream(fc.nat({ max: 9 })),
    anySentence,
  )
  .map(([sentences, choices, other]) => {
    const after = sentences.flatMap((old) => {
      const choice = choices.next().value ?? 9;
      if (choice === 0) return [];
      if (choice === 1) return [old, other];
      return choice === 2 ? [other] : [old];
    });
    return [sentences.join(''), after.join('')] as const;
  });

describe('for any two texts', () => {
  it('the changes made in the one give the other', () => {
    fc.assert(
      fc.property(fc.oneof(editedText, fc.tuple(anyText, anyText)), ([before, after]) => {
        const changes = textChanges('preface', before, after);
        expect(applied(before, changes)).toBe(printed(after));
      }),
      { numRuns: 1000 },
    );
  });

  it('the parts of a change are its two texts, and its places hold them', () => {
    fc.assert(
      fc.property(editedText, ([before, after]) => {
        for (const change of textChanges('preface', before, after)) {
          expect(sidesOf(change)).toEqual({
            before: change.before.text,
            after: change.after.text,
          });
          const { start, end } = change.after;
          expect(after.slice(start, end)).toBe(change.after.text.replace('\n', ''));
        }
      }),
    );
  });

  it('an equal text has no changes', () => {
    fc.assert(
      fc.property(anyText, (same) => {
        expect(textChanges('preface', same, same)).toEqual([]);
        expect(textChanges('preface', same, printed(same))).toEqual([]);
      }),
    );
  });
});
