const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves the focus to the neighbouring cell of a table; tells whether there is one. */
export function moveByArrow(event: KeyboardEvent): boolean {
  const step = STEPS[event.key];
  const { target } = event;
  if (step === undefined || !(target instanceof HTMLElement)) return false;
  const next = neighbour(target, step);
  next?.focus();
  return next !== null;
}

function neighbour(from: HTMLElement, [down, right]: readonly [number, number]) {
  const cell = from.closest('td');
  const row = from.closest('tr');
  const table = from.closest('table');
  if (cell === null || row === null || table === null) return null;
  const target = table.rows[row.rowIndex + down]?.cells[cell.cellIndex + right];
  return target?.querySelector<HTMLElement>('[data-receipt-cell]') ?? null;
}
