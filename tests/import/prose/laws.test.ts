import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readProse } from '@/lib/import/prose/read-prose';
import { editionOf } from '../../support/report-with';
import { sourceOfLines } from './source-of';

const template = editionOf('2021');

const heading = fc.constantFrom(
  ...template.sections.flatMap(({ heading: label, aliases }) => [label, ...aliases]),
  '七、加强领导',
  '（一）主动公开情况',
  '清河县民政局2021年政府信息公开工作年度报告',
  '本报告由以下部分组成',
);
const table = fc.constantFrom('[disclosure]', '[requests]', '[cases]');
const furniture = fc.constantFrom(
  '— 1 —',
  '上一篇：没有了',
  '首页',
  '发布日期：2022-01-20',
  '（一）',
);

/** Sentences that can be told apart, among everything that may stand in a source. */
const drawing = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constant('') },
      { weight: 2, arbitrary: heading },
      { weight: 1, arbitrary: table },
      { weight: 1, arbitrary: furniture },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    ),
    { maxLength: 40 },
  )
  .map((lines) => lines.map((line, index) => (line === '' ? `第${index}句，做了工作。` : line)));

describe('reading prose', () => {
  it('never throws, and loses no sentence', () => {
    fc.assert(
      fc.property(drawing, (lines) => {
        const clean = lines.map((line) => line.replace(/[\n\r\u2028\u2029\u0085\v\f]/gu, ''));
        const { fields, leftOut } = readProse({ template, ...sourceOfLines(clean.join('\n')) });
        const found = [...fields, ...leftOut].map(({ text }) => text).join('\n');
        const sentences = clean.filter((line) => /^第\d+句，做了工作。$/u.test(line));
        expect(sentences.filter((sentence) => !found.includes(sentence))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
