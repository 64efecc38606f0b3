'use client';

import { formatCell } from '@/lib/cells/registry';
import type { CellReceipt, FieldReceipt } from '@/lib/import/receipt';
import { nameOfTarget, placeText, reasonText, stateNames } from '@/lib/import/receipt-text';
import { cellsOf } from '@/lib/template/walk';
import { AnswerChoices } from './answer-choices';
import { QUESTION } from './focus-question';
import { JoinedRow } from './joined-row';
import { KeyButton } from './key-button';
import type { ReceiptSession } from './receipt-session';
import { unreadText } from './unread-list';

/** The cell or field in question, and all answers with their keys. */
export function QuestionCard({ session }: { readonly session: ReceiptSession }) {
  const { questions, unanswered, at, open } = session;
  const index = questions.findIndex((question) => question.at === at);
  const unread = unreadText(session);
  return (
    <section
      id={QUESTION}
      tabIndex={-1}
      aria-labelledby="question-title"
      className="card shrink-0 border-accent px-4 py-3 outline-none"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="question-title" className="font-semibold">
          {headOf(session, index)}
        </h2>
        {questions.length > 0 ? (
          <div className="flex gap-1">
            <KeyButton keyName="K" onPress={() => session.step(-1)}>
              上一项
            </KeyButton>
            <KeyButton keyName="J" onPress={() => session.step(1)}>
              下一项
            </KeyButton>
          </div>
        ) : null}
      </div>
      <p role="status" className={unanswered === 0 ? 'sr-only' : 'text-sm text-soft'}>
        {unanswered === 0 ? '没有待确认的内容' : `还有${unanswered}项待确认`}
      </p>
      {unanswered === 0 && unread !== '' ? (
        <p className="text-sm text-soft">另有{unread}，见“只看问题”。</p>
      ) : null}
      {at === null ? null : (
        <div aria-live="polite">
          <p className="mt-1 text-[1.0625rem] font-medium">
            {nameOfTarget(open.imported.template, at)}
          </p>
          <Said session={session} at={at} />
          <JoinedRow key={`row of ${at}`} session={session} at={at} />
          <AnswerChoices key={at} session={session} at={at} />
        </div>
      )}
    </section>
  );
}

function headOf({ questions, unanswered, at }: ReceiptSession, index: number): string {
  if (index >= 0) return `待确认 第${index + 1}项，共${questions.length}项`;
  if (at !== null) return '正在看的内容';
  return unanswered === 0 ? '没有待确认的内容' : '待确认';
}

interface SaidProps {
  readonly session: ReceiptSession;
  readonly at: string;
}

/** What the original says there, and what has been made of it. */
function Said({ session, at }: SaidProps) {
  const { original, imported } = session.open;
  const cell = original.receipt.cells.find(({ address }) => address === at);
  if (cell !== undefined) {
    const now = imported.receipt.cells.find(({ address }) => address === at) ?? cell;
    return (
      <p className="text-sm">
        {reasonText(cell)}
        <Original receipt={cell} text={cell.text} />
        <span className="ml-2 text-soft">{`现在：${nowText(session, now)}`}</span>
      </p>
    );
  }
  const field = imported.receipt.fields.find((one) => one.field === at);
  return field === undefined ? null : <FieldSaid field={field} />;
}

function FieldSaid({ field }: { readonly field: FieldReceipt }) {
  const now = field.text === '' ? '没有读到' : field.text;
  return (
    <p className="text-sm">
      <Original receipt={field} text={null} />
      <span className="text-soft">{`现在：${now.slice(0, 120)}`}</span>
    </p>
  );
}

interface OriginalProps {
  readonly receipt: Pick<CellReceipt, 'place'>;
  readonly text: string | null;
}

function Original({ receipt, text }: OriginalProps) {
  const { place } = receipt;
  if (place === null) return <span className="text-soft">原文没有。</span>;
  return (
    <span className="wrap-anywhere">
      原文{placeText(place)}
      {saidText(text)}。
    </span>
  );
}

function saidText(text: string | null): string {
  if (text === null) return '';
  return text === '' ? '，这一格空着' : `：“${text.slice(0, 120)}”`;
}

function nowText({ open }: ReceiptSession, { address, value, state }: CellReceipt): string {
  if (value === null) return stateNames[state];
  const { template } = open.imported;
  const cell = cellsOf(template).find((one) => one.address === address);
  return cell === undefined ? '' : formatCell(cell.definition, value, template.notApplicable);
}
