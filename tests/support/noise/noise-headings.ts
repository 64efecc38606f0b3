import type { Draft } from './draft';
import type { Noise } from './noise';

const NUMERALS = '一二三四五六七八九十';

export const headingNoise: readonly Noise[] = [
  {
    id: 'shifted-numbers',
    stage: 'frame',
    not: ['official', 'tables-only'],
    apply: (draft, random) => {
      const by = random.between(1, 3);
      const from = random.between(1, 3);
      return renumber(draft, (index) => (index >= from ? index + by : index));
    },
  },
  {
    id: 'repeated-numbers',
    stage: 'frame',
    not: ['official', 'tables-only'],
    apply: (draft, random) => {
      const at = random.between(1, 5);
      return renumber(draft, (index) => (index >= at ? index - 1 : index));
    },
  },
  {
    id: 'restarted-numbers',
    stage: 'frame',
    not: ['official', 'tables-only'],
    apply: (draft, random) => {
      const at = random.between(1, 4);
      return renumber(draft, (index) => (index >= at ? index - at : index));
    },
  },
  {
    id: 'unnumbered-headings',
    stage: 'frame',
    not: ['official', 'tables-only'],
    apply: (draft) => everyHeading(draft, (text) => text.replace(/^[一二三四五六]、/u, '')),
  },
  {
    id: 'heading-style',
    stage: 'frame',
    not: ['official', 'tables-only'],
    apply: (draft, random) => {
      const mark = random.pick(['. ', '．', ' ', ',', '、 ', '.']);
      return everyHeading(draft, (text) => text.replace('、', mark));
    },
  },
  {
    id: 'heading-variants',
    stage: 'frame',
    not: ['official', 'tables-only'],
    apply: (draft, random) =>
      everyHeading(draft, (text) => {
        const found = HEADINGS.find(([official]) => text.includes(official));
        return found === undefined ? text : text.replace(found[0], random.pick(found[1]));
      }),
  },
  {
    id: 'heading-misspelt',
    stage: 'frame',
    not: ['official', 'tables-only'],
    apply: (draft, random) => {
      const section = random.pick(draft.sections);
      const at = random.between(3, section.heading.length - 1);
      section.heading = `${section.heading.slice(0, at)}${random.pick(['', '的', '和'])}${section.heading.slice(at + 1)}`;
      return true;
    },
  },
  {
    id: 'lost-table-heading',
    stage: 'frame',
    not: ['official', 'tables-only'],
    apply: (draft, random) => {
      const section = random.pick(draft.sections.filter(({ kind }) => kind === 'table'));
      section.heading = '';
      return true;
    },
  },
];

function renumber(draft: Draft, numberOf: (index: number) => number): boolean {
  draft.sections.forEach((section, index) => {
    section.heading = section.heading.replace(/^./u, NUMERALS[numberOf(index)] ?? '十');
  });
  return true;
}

function everyHeading(draft: Draft, change: (text: string) => string): boolean {
  for (const section of draft.sections) section.heading = change(section.heading);
  return true;
}

const HEADINGS: readonly (readonly [string, readonly string[]])[] = [
  ['总体情况', ['总体情况', '基本情况', '概述', '总体工作情况']],
  ['主动公开政府信息情况', ['主动公开信息情况', '主动公开政府信息的情况', '主动公开情况']],
  [
    '收到和处理政府信息公开申请情况',
    ['收到和处理政府信息公开申请的情况', '依申请公开政府信息情况', '收到和处理信息公开申请情况'],
  ],
  [
    '政府信息公开行政复议、行政诉讼情况',
    [
      '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
      '政府信息公开行政复议（行政诉讼）情况',
      '政府信息公开行政复议及行政诉讼情况',
      '行政复议和行政诉讼情况',
    ],
  ],
  [
    '存在的主要问题及改进情况',
    [
      '存在问题及改进情况',
      '政府信息公开工作存在的主要问题及改进情况',
      '存在的主要问题和改进措施',
      '存在的问题及下一步改进措施',
    ],
  ],
  [
    '其他需要报告的事项',
    ['其他需要报告的事项', '其它需要报告的事项', '需要报告的其他事项', '其他事项'],
  ],
];
