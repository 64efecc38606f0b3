'use client';

import { Button } from '@/components/ui/button';
import {
  COLUMN_TITLES,
  type RosterColumn,
  type RosterIssue,
  type RosterRow,
} from '@/lib/roster/roster';
import { chosenWord, type RosterWords } from '@/lib/roster/roster-words';
import type { Choice } from '@/lib/template/template';
import type { ListedRow } from './listed-row';
import type { PreparedList } from './use-prepared-list';

interface RowProps {
  readonly listed: ListedRow & { readonly index: number };
  readonly columns: readonly RosterColumn[];
  readonly words: RosterWords;
  readonly issues: readonly RosterIssue[];
  readonly prepared: PreparedList;
}

export function ReadRow({ listed: { row, index }, columns, words }: RowProps) {
  return (
    <tr className="border-b border-line last:border-b-0">
      <td className="px-3 py-1.5 text-soft">{index + 1}</td>
      {columns.map((column) => (
        <td key={column} className="px-2 py-1.5 wrap-anywhere">
          <Shown row={row} column={column} words={words} />
        </td>
      ))}
      <td />
    </tr>
  );
}

interface ShownProps {
  readonly row: RosterRow;
  readonly column: RosterColumn;
  readonly words: RosterWords;
}

/** What is left blank is shown as it will be understood. */
function Shown({ row, column, words }: ShownProps) {
  if (column === 'kind' || column === 'scope') {
    const word = chosenWord(words, row, column);
    return <span className={row[column] === '' ? 'text-soft' : ''}>{word}</span>;
  }
  if (column === 'parent' && row.parent === '')
    return <span className="text-soft">最上级单位</span>;
  return row[column];
}

export function OpenRow({ listed, columns, words, issues, prepared }: RowProps) {
  const { id, row, index } = listed;
  return (
    <tr className="border-b border-line align-top last:border-b-0">
      <td className={`px-3 py-2.5 ${issues.length > 0 ? 'font-medium text-error' : 'text-soft'}`}>
        {index + 1}
      </td>
      {columns.map((column) => (
        <td key={column} className="min-w-32 px-1 py-1.5">
          <CellField
            id={`row-${id}-${column}`}
            label={`第${index + 1}行 ${COLUMN_TITLES[column]}`}
            value={row[column]}
            choices={choicesFor(words, column)}
            issues={issues.filter((issue) => issue.column === column)}
            onChange={(text) => prepared.change(id, column, text)}
          />
        </td>
      ))}
      <td className="px-1.5 py-1.5">
        <Button
          look="quiet"
          aria-label={`删去第${index + 1}行`}
          onClick={() => prepared.remove(id)}
        >
          删去
        </Button>
      </td>
    </tr>
  );
}

function choicesFor(words: RosterWords, column: RosterColumn): readonly Choice[] | null {
  if (column === 'kind') return words.kinds;
  return column === 'scope' ? words.scopes : null;
}

interface CellFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What there is to choose from; `null` where anything may be typed. */
  readonly choices: readonly Choice[] | null;
  readonly issues: readonly RosterIssue[];
  readonly onChange: (text: string) => void;
}

function CellField({ id, label, value, choices, issues, onChange }: CellFieldProps) {
  const field = {
    className: 'field',
    'aria-label': label,
    'aria-invalid': issues.length > 0,
    'aria-describedby': `${id}-error`,
    value,
  };
  return (
    <>
      {choices === null ? (
        <input {...field} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <select {...field} onChange={(event) => onChange(event.target.value)}>
          {optionsOf(choices, value).map((text) => (
            <option key={text} value={text}>
              {text === '' ? '按名称判断' : text}
            </option>
          ))}
        </select>
      )}
      <span id={`${id}-error`} className="mt-0.5 block text-sm text-error empty:hidden">
        {issues.map(({ text }) => text).join('')}
      </span>
    </>
  );
}

/** What was typed stays a choice, right or wrong. */
function optionsOf(choices: readonly Choice[], value: string): readonly string[] {
  return [...new Set(['', value, ...choices.map(({ label }) => label)])];
}
