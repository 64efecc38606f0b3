import { type CSSProperties, useMemo } from 'react';

import type { Editor } from '@/components/form/editor';
import { yearIdOf } from '@/components/grid/cell-ids';
import { useSnapshot } from '@/components/grid/use-snapshot';
import { namesOf } from '@/lib/findings/names';
import { EXPLANATIONS } from '@/lib/report/explanations-text';
import { lockText, rolledText, type YearWords, yearWordsAt } from './cell-words';
import styles from './cell-year.module.css';
import { LockSign } from './lock-sign';
import { useShownLastYear } from './use-shown-last-year';

interface CellYearProps {
  readonly editor: Editor;
  readonly address: string;
}

/** What last year's report says of a cell: its lock, what it should amount to, last year's figure. */
export function CellYear({ editor, address }: CellYearProps) {
  const isShown = useShownLastYear();
  const addresses = useMemo(() => watchedBy(editor, address), [editor, address]);
  const read = () => wordsAt(editor, address, isShown);
  useSnapshot(editor, addresses, () => JSON.stringify(read()));
  const { lock, rolled, expected, year } = read();
  const spoken = [lock, rolled, year?.spoken ?? ''].filter((text) => text !== '');
  return (
    <>
      {lock === '' ? null : (
        <button
          type="button"
          className={styles.lock}
          data-lock-sign={address}
          tabIndex={-1}
          aria-label={`上年结转的锁：${namesOf(editor.template).cell(address)}`}
          title={lock}
        >
          <LockSign isOpen={editor.lockAt(address) === 'open'} />
        </button>
      )}
      {rolled === '' ? null : (
        <span className={styles.rolled} data-rolled="">
          <span aria-hidden="true">{rolled}</span>
          <button
            type="button"
            tabIndex={-1}
            aria-label={`填入${expected}：${namesOf(editor.template).cell(address)}`}
            onClick={() => editor.enter({ [address]: expected })}
          >
            填入
          </button>
        </span>
      )}
      {year === null ? null : (
        <span className={styles.year} style={lengthOf(year)} aria-hidden="true">
          <span>{year.last}</span>
          <span>{year.change}</span>
        </span>
      )}
      <span id={yearIdOf(address)} className={styles.unseen}>
        {spoken.join('；')}
      </span>
    </>
  );
}

interface LengthStyle extends CSSProperties {
  readonly '--length': number;
}

function lengthOf({ last, change }: YearWords): LengthStyle {
  return { '--length': last.length + change.length + 1 };
}

/** The cell, and the cells that its expected figure is added up from. */
function watchedBy(editor: Editor, address: string): readonly string[] {
  const terms = editor.lastYear()?.rolled.get(address)?.expected ?? [];
  const cells = terms.filter(({ year }) => year === 'this').map((term) => term.address);
  return [address, EXPLANATIONS, ...cells];
}

function wordsAt(editor: Editor, address: string, isShown: boolean) {
  const expected = editor.expectedAt(address) ?? '';
  const isRolled = editor.lockAt(address) === null && editor.textAt(address) !== expected;
  return {
    lock: lockText(editor, address),
    rolled: isRolled ? rolledText(editor, address) : '',
    expected,
    year: isShown ? yearWordsAt(editor, address) : null,
  };
}
