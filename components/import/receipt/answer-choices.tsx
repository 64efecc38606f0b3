'use client';

import { type FormEvent, useState } from 'react';

import { Button } from '@/components/ui/button';
import { parseCell } from '@/lib/cells/registry';
import { isFieldAnswer } from '@/lib/import/answer-cells';
import { OTHER_VALUE } from './answer-keys';
import { choicesOf, definitionAt } from './choices';
import { focusQuestion } from './focus-question';
import { KeyButton, KeyName } from './key-button';
import type { ReceiptSession } from './receipt-session';

interface AnswerChoicesProps {
  readonly session: ReceiptSession;
  readonly at: string;
}

/** All answers, each with its key. */
export function AnswerChoices({ session, at }: AnswerChoicesProps) {
  const { answers } = session.open;
  const isAnswered = answers.cells[at] !== undefined || answers.fields[at] !== undefined;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-1.5">
      {choicesOf(session, at).map(({ key, label, choose }) => (
        <KeyButton key={key} keyName={key} onPress={andFocus(choose)}>
          {label.length > 60 ? `${label.slice(0, 60)}…` : label}
        </KeyButton>
      ))}
      {isLine(at) ? (
        <OtherValue take={(text) => takeText(session, at, text)} />
      ) : (
        <span className="text-sm text-soft">这部分文字可以在打开草稿后修改。</span>
      )}
      {isAnswered ? (
        <KeyButton keyName="U" onPress={andFocus(session.withdraw)}>
          撤回
        </KeyButton>
      ) : null}
    </div>
  );
}

function andFocus(act: () => void): () => void {
  return () => {
    act();
    focusQuestion();
  };
}

const LINES = new Set(['year', 'agency', 'title']);

/** Longer texts are changed in the form. */
function isLine(at: string): boolean {
  return at.includes('/') || LINES.has(at);
}

/** Says what is wrong with a typed answer; `null` when it is taken. */
function takeText(session: ReceiptSession, at: string, typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '请先填写。';
  const definition = definitionAt(session.open.original.template, at);
  if (definition === undefined) {
    if (!isFieldAnswer(at, text)) return '请填四位数的年份。';
    session.answerField(text);
    return null;
  }
  const parsed = parseCell(definition, text);
  if (!parsed.ok) return '这一格只能填数字，没有的填0，不适用的填“/”。';
  session.answerCell(parsed.value);
  return null;
}

interface OtherValueProps {
  readonly take: (text: string) => string | null;
}

function OtherValue({ take }: OtherValueProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = take(text);
    setProblem(found);
    if (found === null) focusQuestion();
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-wrap items-center gap-1.5">
      <label htmlFor={OTHER_VALUE} className="flex items-center gap-2 pl-1">
        <KeyName name="E" />
        另填
      </label>
      <input
        id={OTHER_VALUE}
        className="field w-36!"
        autoComplete="off"
        aria-keyshortcuts="E"
        aria-invalid={problem !== null}
        aria-describedby="other-value-problem"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') focusQuestion();
        }}
      />
      <Button type="submit">确定</Button>
      <span id="other-value-problem" role="alert" className="text-sm text-error empty:hidden">
        {problem}
      </span>
    </form>
  );
}
