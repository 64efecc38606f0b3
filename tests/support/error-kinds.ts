import type { Damage, ErrorKind, Numbers, Sheet } from './damage';
import type { Random } from './random';

export const damages: Readonly<Record<ErrorKind, Damage>> = {
  misfiled,
  'swapped-digits': (sheet, random) => slip(sheet, random, swapped),
  'doubled-digit': (sheet, random) => slip(sheet, random, doubled),
  'dropped-digit': (sheet, random) => slip(sheet, random, dropped),
  'rows-exchanged': rowsExchanged,
  'block-shifted': blockShifted,
  'wrong-total': wrongTotal,
  'carry-over-forgotten': carryOverForgotten,
};

/** One request in some cell, each as likely as any other, was counted in another column. */
function misfiled(sheet: Sheet, random: Random): Numbers | null {
  const cells = typedOf(sheet).filter((address) => address.startsWith('requests/'));
  const from = cells[random.weighted(cells.map((address) => at(sheet, address)))] ?? '';
  const most = at(sheet, from);
  if (most === 0) return null;
  const count = random.chance(0.8) ? 1 : Math.min(most, random.between(2, 3));
  const row = from.split('/')[1] ?? '';
  const others = cells.filter((other) => other.split('/')[1] === row && other !== from);
  const to = random.pick(others);
  return { ...sheet.numbers, [from]: most - count, [to]: at(sheet, to) + count };
}

function slip(
  sheet: Sheet,
  random: Random,
  spoil: (digits: string, random: Random) => string,
): Numbers | null {
  const cells = typedOf(sheet).filter((address) => at(sheet, address) > 0);
  if (cells.length === 0) return null;
  const cell = random.pick(cells);
  const before = String(at(sheet, cell));
  const after = spoil(before, random);
  if (after === '' || Number(after) === Number(before)) return null;
  return { ...sheet.numbers, [cell]: Number(after) };
}

function swapped(digits: string, random: Random): string {
  const place = random.between(0, Math.max(0, digits.length - 2));
  const [a = '', b = ''] = digits.slice(place, place + 2);
  const after = digits.slice(0, place) + b + a + digits.slice(place + 2);
  return after.startsWith('0') ? '' : after;
}

function doubled(digits: string, random: Random): string {
  const place = random.between(0, digits.length - 1);
  return digits.slice(0, place + 1) + digits.slice(place);
}

function dropped(digits: string, random: Random): string {
  const place = random.between(0, digits.length - 1);
  return digits.slice(0, place) + digits.slice(place + 1);
}

/** Any two rows of table three, with their totals where totals are printed. */
function rowsExchanged(sheet: Sheet, random: Random): Numbers | null {
  const grid = gridOf(sheet);
  const [one, other] = [random.pick(grid), random.pick(grid)];
  const changed: Record<string, number> = { ...sheet.numbers };
  one.forEach((address, column) => {
    const opposite = other[column] ?? '';
    changed[address] = at(sheet, opposite);
    changed[opposite] = at(sheet, address);
  });
  return changed;
}

/**
 * Any block of table three, moved by one row or column; the end that it left is filled with zero.
 * Half of the blocks come to lie on empty cells, the others on anything, which is then lost.
 */
function blockShifted(sheet: Sheet, random: Random): Numbers | null {
  const grid = gridOf(sheet);
  const [top, bottom] = rangeOf(random, grid.length);
  const [left, right] = rangeOf(random, grid[0]?.length ?? 0);
  const [down, along] = random.pick([
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const);
  const block = grid.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
  const cleared = Object.fromEntries(block.flat().map((address) => [address, 0]));
  const moved = block.flatMap((row, y) =>
    row.map((address, x): [string | undefined, number] => [
      grid[top + y + down]?.[left + x + along],
      at(sheet, address),
    ]),
  );
  const damaged: Record<string, number> = { ...sheet.numbers, ...cleared };
  if (moved.some(([target]) => target === undefined)) return null;
  if (sheet.isCareful && moved.some(([target]) => damaged[target ?? ''] !== 0)) return null;
  return { ...damaged, ...Object.fromEntries(moved) };
}

function rangeOf(random: Random, length: number): readonly [number, number] {
  const ends = [random.between(0, length - 1), random.between(0, length - 1)];
  return [Math.min(...ends), Math.max(...ends)];
}

/** Added up wrongly by a little, a part left out, or a slip of the hand. */
function wrongTotal(sheet: Sheet, random: Random): Numbers | null {
  const totals = Object.keys(sheet.numbers).filter(sheet.isTotal);
  const total = random.pick(totals);
  const right = at(sheet, total);
  const way = random.between(0, 3);
  if (way === 0) return slipOf(sheet, random, total);
  const by =
    way === 1 ? -random.between(1, Math.max(1, right)) : random.pick([-3, -2, -1, 1, 2, 3]);
  return right + by < 0 ? null : { ...sheet.numbers, [total]: right + by };
}

function slipOf(sheet: Sheet, random: Random, total: string): Numbers | null {
  const before = String(at(sheet, total));
  const after = random.pick([swapped, doubled, dropped])(before, random);
  return after === '' || after === before ? null : { ...sheet.numbers, [total]: Number(after) };
}

function carryOverForgotten(sheet: Sheet): Numbers | null {
  const row = Object.keys(sheet.numbers).filter((cell) => cell.startsWith('requests/carriedIn/'));
  return { ...sheet.numbers, ...Object.fromEntries(row.map((address) => [address, 0])) };
}

/** Table three as rows of addresses, as far as they are open. */
function gridOf(sheet: Sheet): readonly (readonly string[])[] {
  const rows = new Map<string, string[]>();
  for (const address of Object.keys(sheet.numbers)) {
    const [table, row = ''] = address.split('/');
    if (table !== 'requests' || !sheet.isOpen(address)) continue;
    rows.set(row, [...(rows.get(row) ?? []), address]);
  }
  return [...rows.values()];
}

function typedOf(sheet: Sheet): readonly string[] {
  return Object.keys(sheet.numbers).filter(
    (address) => !sheet.isTotal(address) && !address.startsWith('disclosure/'),
  );
}

function at({ numbers }: Sheet, address: string): number {
  return numbers[address] ?? 0;
}
