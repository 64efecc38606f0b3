import type { Random } from '../random';
import type { Draft, DraftCell } from './draft';
import { valuesIn } from './grid-edits';
import { dataRows, filledCells, loosen, type Noise, rowIdOf, tableOf } from './noise';

export const valueNoise: readonly Noise[] = [
  {
    id: 'slashes',
    stage: 'values',
    not: ['official'],
    apply: (draft, random) => {
      const mark = random.pick(['/', '／', ' / ', '不适用']);
      return everyValue(draft, (cell) => {
        if (rowIdOf(cell.address ?? '') !== 'regulations') return;
        cell.text = mark;
        draft.expected.set(cell.address ?? '', { kind: 'value', value: 'n/a' });
      });
    },
  },
  {
    id: 'dashes-for-zero',
    stage: 'values',
    not: ['official', 'joined'],
    apply: (draft, random) => {
      const dash = random.pick(['-', '－', '—', '——', '–']);
      return everyValue(draft, (cell) => {
        if (cell.text !== '0' || random.chance(0.5)) return;
        const signed = cell.address?.endsWith('/change') ?? false;
        cell.text = dash;
        draft.expected.set(
          cell.address ?? '',
          signed ? { kind: 'value', value: 0 } : { kind: 'zero' },
        );
        if (!signed) draft.complete = false;
      });
    },
  },
  {
    id: 'thousands',
    stage: 'values',
    not: ['official', 'joined'],
    apply: (draft, random) => {
      const mark = random.pick([',', ',', '，']);
      return everyValue(draft, (cell) => {
        const [whole = '', ...rest] = cell.text.split('.');
        const marked = whole.replace(/\d(?=(?:\d{3})+(?:$|\D))/gu, `$&${mark}`);
        cell.text = [marked, ...rest].join('.');
      });
    },
  },
  {
    id: 'full-width-digits',
    stage: 'values',
    not: ['official'],
    apply: (draft) =>
      everyValue(draft, (cell) => {
        cell.text = cell.text.replace(/\d/gu, (digit) =>
          String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0),
        );
      }),
  },
  {
    id: 'units',
    stage: 'values',
    not: ['official', 'joined'],
    apply: (draft, random) =>
      everyValue(draft, (cell) => {
        if (!/^\d+$/u.test(cell.text) || random.chance(0.5)) return;
        cell.text = `${cell.text}${unitFor(cell.address ?? '', random)}`;
      }),
  },
  {
    id: 'remarks',
    stage: 'values',
    not: ['official', 'joined'],
    apply: (draft, random) => {
      const numbers = filledCells(draft).filter(
        ({ address, text }) => address?.startsWith('disclosure/') && /^\d+$/u.test(text),
      );
      for (let turn = 0; turn < 3; turn += 1) {
        const cell = random.pick(numbers);
        if (!/^\d+$/u.test(cell.text)) continue;
        cell.text = `${cell.text}${random.pick(['（其中修订16件）', '（含自然失效29件）', '(含上年结转2件)', '（不含派出机构）'])}`;
      }
      return true;
    },
  },
  {
    id: 'signs',
    stage: 'values',
    not: ['official', 'joined'],
    edition: '2019',
    apply: (draft, random) =>
      everyValue(draft, (cell) => {
        if (!cell.address?.endsWith('/change')) return;
        const number = Number(cell.text);
        if (number > 0) cell.text = random.pick([`增${number}`, `+${number}`, `增加${number}`]);
        if (number < 0)
          cell.text = random.pick([
            `减${-number}`,
            `－${-number}`,
            `减少${-number}`,
            `—${-number}`,
          ]);
        if (number === 0) cell.text = random.pick(['0', '－', '—', '-']);
      }),
  },
  {
    id: 'amount-units',
    stage: 'values',
    not: ['official', 'joined'],
    apply: (draft, random) =>
      everyValue(draft, (cell) => {
        const [address, text] = [cell.address ?? '', cell.text];
        if (!address.endsWith('/amount')) return;
        const number = text.normalize('NFKC').replace('万元', '');
        cell.text = random.pick([`${number}万元`, `${number} 万元`, `${number}（万元）`]);
        const inHeader = draft.template.edition === '2021';
        draft.expected.set(address, { kind: 'value', value: inHeader ? number : `${number}万元` });
      }),
  },
  {
    id: 'unreadable',
    stage: 'values',
    not: ['official', 'joined', 'lines'],
    apply: (draft, random) => {
      const cell = random.pick(filledCells(draft));
      cell.text = random.pick([
        '若干',
        '见附件',
        '#REF!',
        '#DIV/0!',
        '约30',
        '一百二十',
        '1.2.3',
        '***',
      ]);
      draft.expected.set(cell.address ?? '', { kind: 'open' });
      draft.complete = false;
      return true;
    },
  },
  {
    id: 'joined-row',
    stage: 'values',
    not: ['official', 'spans'],
    only: ['lines'],
    apply: joinRow,
  },
  {
    id: 'spaced-digits',
    stage: 'values',
    not: ['official', 'joined', 'lines'],
    apply: (draft) =>
      everyValue(draft, (cell) => {
        cell.text = ` ${cell.text}\u00a0`;
      }),
  },
];

function everyValue(draft: Draft, change: (cell: DraftCell) => void): boolean {
  let changed = false;
  for (const cell of filledCells(draft)) {
    const before = cell.text;
    change(cell);
    changed ||= cell.text !== before;
  }
  return changed;
}

function unitFor(address: string, random: Random): string {
  if (address.startsWith('requests/')) return '件';
  if (address.startsWith('cases/')) return '件';
  if (address.endsWith('/amount')) return '';
  return address.includes('procurement') ? '个' : random.pick(['件', '个']);
}

/** The digits of one row run together: certain only where every figure has one digit. */
function joinRow(draft: Draft, random: Random): boolean {
  const table = tableOf(draft, 'requests');
  if (table === undefined) return false;
  const { row } = random.pick(dataRows(table));
  const values = valuesIn(row).filter(({ address }) => address !== null);
  const digits = values.map(({ text }) => text).join('');
  if (values.length < 2 || !/^\d+$/u.test(digits)) return false;
  if (digits.length !== values.length) loosen(draft, values);
  const [first, ...rest] = values;
  if (first === undefined) return false;
  first.text = digits;
  row.cells = row.cells.filter((cell) => !rest.includes(cell));
  return true;
}
