'use client';

import { type FormEvent, useId, useState } from 'react';

import { Button } from '@/components/ui/button';
import type { CellValue } from '@/lib/cells/cell-value';
import { parseCell } from '@/lib/cells/registry';
import { definitionAt } from './choices';
import { focusQuestion } from './focus-question';
import { joinedWith, type ReceiptSession } from './receipt-session';

interface JoinedRowProps {
  readonly session: ReceiptSession;
  readonly at: string;
}

/** Asks for a whole row at once whose figures the original prints without anything between. */
export function JoinedRow({ session, at }: JoinedRowProps) {
  const cells = joinedWith(session.questions, at);
  const original = session.open.original.receipt.cells.find(({ address }) => address === at);
  const [text, setText] = useState(original?.text ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  if (cells.length < 2) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readRow(session, cells, text);
    setProblem(typeof read === 'string' ? read : null);
    if (typeof read === 'string') return;
    session.answerCells(read);
    focusQuestion();
  };
  return (
    <form onSubmit={submit} noValidate className="mt-2">
      <label htmlFor={id} className="text-sm">
        原文的数字连在一起，共{cells.length}格。请用空格按顺序分开，一次填完：
      </label>
      <div className="mt-1 flex flex-wrap items-center gap-1.5">
        <input
          id={id}
          className="field min-w-0 flex-1 basis-48"
          autoComplete="off"
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') focusQuestion();
          }}
        />
        <Button type="submit">填入整行</Button>
        <span id={`${id}-problem`} role="alert" className="text-sm text-error empty:hidden">
          {problem}
        </span>
      </div>
    </form>
  );
}

/** A value for each cell, or what is wrong with the text. */
function readRow(
  { open }: ReceiptSession,
  cells: readonly string[],
  text: string,
): ReadonlyMap<string, CellValue> | string {
  const parts = text.trim().split(/[\s、，；;]+/u);
  if (parts.length !== cells.length) {
    return `这一行有${cells.length}格，现在是${parts.length}个数。`;
  }
  const values = new Map<string, CellValue>();
  for (const [index, at] of cells.entries()) {
    const definition = definitionAt(open.original.template, at);
    const parsed = definition === undefined ? null : parseCell(definition, parts[index] ?? '');
    if (parsed === null || !parsed.ok) {
      return `第${index + 1}个“${parts[index] ?? ''}”不是数字，没有的填0，不适用的填“/”。`;
    }
    values.set(at, parsed.value);
  }
  return values;
}
