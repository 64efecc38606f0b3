import { type ReactNode, type RefObject, useSyncExternalStore } from 'react';

import { type EnterDirection, enterDirection } from './enter-direction';
import styles from './grid.module.css';
import type { GridCell } from './grid-layout';
import type { GridSession } from './grid-session';

interface GridToolbarProps {
  readonly session: RefObject<GridSession | null>;
  readonly announce: (text: string) => void;
  /** Where the hint for the focused cell is shown. */
  readonly hint: RefObject<HTMLParagraphElement | null>;
  readonly children: ReactNode;
}

export function GridToolbar({ session, announce, hint, children }: GridToolbarProps) {
  const direction = useSyncExternalStore(
    enterDirection.subscribe,
    enterDirection.read,
    () => 'down',
  );
  const fill = (cells: readonly GridCell[]): void => {
    if (session.current !== null) announce(fillBlanks(session.current, cells));
  };
  return (
    <div className={styles.toolbar}>
      <button type="button" onClick={() => fill(allCells(session.current))}>
        空白填零
      </button>
      <button type="button" onClick={() => fill(session.current?.selected() ?? [])}>
        选中格填零
      </button>
      <button type="button" onClick={() => announce(clearSelected(session.current))}>
        清空选中格
      </button>
      <label className={styles.choice}>
        回车后
        <select
          value={direction}
          onChange={({ target }) => enterDirection.write(readDirection(target.value))}
        >
          <option value="down">向下</option>
          <option value="right">向右</option>
        </select>
      </label>
      {children}
      <p ref={hint} className={styles.hint}>
        可从 Excel、WPS 或网页整块粘贴；点灰底的合计，可看它是怎么来的。
      </p>
    </div>
  );
}

function readDirection(value: string): EnterDirection {
  return value === 'right' ? 'right' : 'down';
}

function allCells(session: GridSession | null): readonly GridCell[] {
  return session?.layout.lines.flatMap(({ cells }) => cells) ?? [];
}

/**
 * A cell with something in it, right or wrong, stays as it is, and so does one that should hold
 * another figure by last year's report.
 */
function fillBlanks({ editor, enter }: GridSession, cells: readonly GridCell[]): string {
  const blank = cells.filter(
    ({ address, isTotal }) => !isTotal && editor.textAt(address).trim() === '',
  );
  const zeros = blank.filter(({ address }) => (editor.expectedAt(address) ?? '0') === '0');
  enter(Object.fromEntries(zeros.map(({ address }) => [address, '0'])));
  const kept = blank.length - zeros.length;
  const rest = kept === 0 ? '' : `，按上年报告不应为0的${kept}格没有填`;
  if (blank.length === 0) return '没有空白格';
  return zeros.length === 0
    ? `空白的${kept}格按上年报告不应为0，没有填`
    : `已将${zeros.length}个空白格填为0，可以撤销${rest}`;
}

function clearSelected(session: GridSession | null): string {
  if (session === null) return '';
  const filled = session.selected().filter(({ address }) => session.editor.textAt(address) !== '');
  session.enter(Object.fromEntries(filled.map(({ address }) => [address, ''])));
  return filled.length === 0 ? '选中的格本来就是空的' : `已清空${filled.length}格，可以撤销`;
}
