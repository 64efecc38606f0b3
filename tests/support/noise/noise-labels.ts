import type { Random } from '../random';
import type { Draft, DraftCell, DraftRow } from './draft';
import { allCells, labelsIn, loosen, type Noise, tableOf } from './noise';
import { variantOf } from './wording';

export const labelNoise: readonly Noise[] = [
  {
    id: 'half-width-brackets',
    stage: 'labels',
    not: ['official'],
    apply: (draft) =>
      everyLabel(draft, (text) =>
        text.replace(/（/gu, '(').replace(/）/gu, ')').replace(/：/gu, ':').replace(/，/gu, ','),
      ),
  },
  {
    id: 'numbering-style',
    stage: 'labels',
    not: ['official'],
    apply: (draft, random) => numberedWith(draft, random.pick(['、', '. ', '．', '.  '])),
  },
  {
    id: 'numbering-blank',
    stage: 'labels',
    not: ['official', 'joined'],
    apply: (draft, random) => numberedWith(draft, random.pick([' ', '　', '，'])),
  },
  {
    id: 'circled-numbering',
    stage: 'labels',
    not: ['official'],
    apply: (draft) =>
      everyLabel(draft, (text) =>
        text.replace(/^(\d)\./u, (_all, digit: string) => '①②③④⑤⑥⑦⑧'[Number(digit) - 1] ?? digit),
      ),
  },
  {
    id: 'unnumbered-labels',
    stage: 'labels',
    not: ['official', 'joined', 'lines'],
    apply: (draft) =>
      everyLabel(draft, (text) =>
        text.replace(/^(?:\d\.|（[一二三四五六七]）(?!项)|[一二三四]、)/u, ''),
      ),
  },
  {
    id: 'spaced-labels',
    stage: 'labels',
    not: ['official'],
    apply: (draft, random) => everyLabel(draft, (text) => spaced(text, random)),
  },
  {
    id: 'label-variants',
    stage: 'labels',
    not: ['official'],
    apply: (draft, random) => everyLabel(draft, (text) => variantOf(text, random)),
  },
  {
    id: 'old-rule-label',
    stage: 'labels',
    not: ['official'],
    edition: '2021',
    apply: (draft) => everyLabel(draft, (text) => text.replace('行政规范性文件', '规范性文件')),
  },
  {
    id: 'misprint',
    stage: 'labels',
    not: ['official'],
    apply: (draft, random) => misprint(draft, random, 1),
  },
  {
    id: 'misprints',
    stage: 'labels',
    not: ['official'],
    apply: (draft, random) => misprint(draft, random, 4),
  },
  {
    id: 'lost-row-label',
    stage: 'labels',
    not: ['official', 'lines', 'joined'],
    only: ['blanks'],
    apply: (draft, random) => {
      const row = random.pick(labelledRows(draft));
      const label = row.cells.findLast(({ role }) => role === 'rowHeader');
      if (label === undefined) return false;
      label.text = '';
      loosen(draft, row.cells);
      return true;
    },
  },
  {
    id: 'remark-left-out',
    stage: 'labels',
    not: ['official'],
    apply: (draft) => everyLabel(draft, (text) => text.replace(/（区分处理.*）/u, '')),
  },
  {
    id: 'corner-changed',
    stage: 'labels',
    not: ['official'],
    apply: (draft, random) => {
      const corner = allCells(draft).find(({ text }) => text.includes('勾稽关系'));
      if (corner === undefined) return false;
      corner.text = random.pick([
        '',
        '项目',
        '（本列数据的勾稽关系为：第一项加第二项之和等于第三项加第四项之和）',
        '申请情况',
      ]);
      return true;
    },
  },
  {
    id: 'band-without-brackets',
    stage: 'labels',
    not: ['official'],
    apply: (draft, random) => {
      const form = random.pick([
        '第二十条第{n}项',
        '第20条第（{n}）项',
        '《条例》第二十条第（{n}）项',
        '第二十条 第（{n}）项',
        '中华人民共和国政府信息公开条例 第二十条第（{n}）项',
      ]);
      return everyLabel(draft, (text) =>
        text.replace(/^第二十条第（(.)）项$/u, (_all, n: string) => form.replace('{n}', n)),
      );
    },
  },
  {
    id: 'stray-words-in-labels',
    stage: 'labels',
    not: ['official'],
    apply: (draft, random) => {
      const words = ['[bookmark: _GoBack]', ' and ', '[bookmark: OLE_LINK1]'];
      const label = random.pick(leafLabels(draft));
      label.text = `${random.pick(words)}${label.text}`;
      return true;
    },
  },
  {
    id: 'wrapped-labels',
    stage: 'labels',
    not: ['official', 'joined'],
    apply: (draft, random) =>
      everyLabel(draft, (text) => {
        if (text.length < 5 || random.chance(0.5)) return text;
        const at = random.between(2, text.length - 2);
        return `${text.slice(0, at)}\n${text.slice(at)}`;
      }),
  },
  {
    id: 'labels-with-units',
    stage: 'labels',
    not: ['official'],
    apply: (draft) => {
      const heads = allCells(draft).filter(
        ({ role, text, colSpan }) =>
          role === 'columnHeader' && colSpan === 1 && !text.includes('（'),
      );
      for (const cell of heads) cell.text = `${cell.text}（件）`;
      return heads.length > 0;
    },
  },
  {
    id: 'label-colons',
    stage: 'labels',
    not: ['official', 'joined'],
    apply: (draft, random) => {
      const mark = random.pick(['：', ':', '。', '；']);
      for (const cell of leafLabels(draft)) cell.text = `${cell.text}${mark}`;
      return true;
    },
  },
  {
    id: 'vertical-labels',
    stage: 'labels',
    not: ['official', 'joined', 'lines'],
    apply: (draft) => {
      const tall = labelsIn(draft).filter(
        ({ rowSpan, role }) => rowSpan > 1 && role === 'rowHeader',
      );
      for (const cell of tall) cell.text = [...cell.text].join('\n');
      return tall.length > 0;
    },
  },
];

function numberedWith(draft: Draft, mark: string): boolean {
  return everyLabel(draft, (text) => text.replace(/^(\d)\./u, `$1${mark}`));
}

function everyLabel(draft: Draft, change: (text: string) => string): boolean {
  let changed = false;
  for (const cell of labelsIn(draft)) {
    const text = change(cell.text);
    changed ||= text !== cell.text;
    cell.text = text;
  }
  return changed;
}

function labelledRows(draft: Draft): DraftRow[] {
  const rows = tableOf(draft, 'requests')?.rows ?? [];
  return rows.filter(({ cells }) => cells.some(({ address }) => address !== null));
}

function leafLabels(draft: Draft): DraftCell[] {
  return labelledRows(draft).flatMap(({ cells }) =>
    cells.filter(({ role }) => role === 'rowHeader').slice(-1),
  );
}

function spaced(text: string, random: Random): string {
  const space = random.pick([' ', '　', '\u00a0', '  ']);
  if (text.length < 3 || random.chance(0.4)) return text;
  const at = random.between(1, text.length - 1);
  return random.chance(0.2) && text.length < 8
    ? [...text].join(space)
    : `${text.slice(0, at)}${space}${text.slice(at)}`;
}

const MISTAKEN = '已己以于余申甲由工二公功攻信息倍况办辨';

/** One character of a label is left out, doubled or taken for another. */
function misprint(draft: Draft, random: Random, count: number): boolean {
  const labels = labelsIn(draft).filter(
    ({ text, role }) => text.length > 4 && role === 'rowHeader',
  );
  for (let turn = 0; turn < count; turn += 1) {
    const cell = random.pick(labels);
    const at = random.between(2, cell.text.length - 1);
    const other = random.pick([
      '',
      cell.text.slice(at, at + 1).repeat(2),
      random.pick([...MISTAKEN]),
    ]);
    cell.text = `${cell.text.slice(0, at)}${other}${cell.text.slice(at + 1)}`;
  }
  return true;
}
