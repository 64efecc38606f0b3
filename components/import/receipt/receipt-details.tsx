'use client';

import { ScrollRegion } from '@/components/ui/scroll-region';
import type { FieldReceipt, LeftOut } from '@/lib/import/receipt';
import { fieldName, leftOutName, placeText } from '@/lib/import/receipt-text';
import { CellTables } from './cell-tables';
import type { ReceiptSession } from './receipt-session';

/** The whole receipt: fields, every cell, and what was left out. */
export function ReceiptDetails({ session }: { readonly session: ReceiptSession }) {
  const { receipt } = session.open.imported;
  return (
    <ScrollRegion label="回执" className="card min-h-0 flex-1 overflow-auto px-4 py-3">
      <Fields session={session} fields={receipt.fields} />
      <CellTables session={session} />
      <LeftOuts session={session} leftOut={receipt.leftOut} />
    </ScrollRegion>
  );
}

interface FieldsProps {
  readonly session: ReceiptSession;
  readonly fields: readonly FieldReceipt[];
}

const FIELD_STATES = {
  read: ['读出', 'text-good'],
  doubtful: ['待确认', 'font-semibold text-warning'],
  missing: ['缺', 'text-soft'],
} as const;

const SHOWN_CHARACTERS = 80;

function Fields({ session, fields }: FieldsProps) {
  if (fields.length === 0) return null;
  return (
    <>
      <h2 className="font-semibold">基本情况和文字部分</h2>
      <ul className="mt-1 divide-y divide-line">
        {fields.map((field) => {
          const [state, color] = FIELD_STATES[field.state];
          const isCurrent = session.at === field.field;
          return (
            <li key={field.field}>
              <button
                type="button"
                aria-pressed={isCurrent}
                onClick={() => session.go(field.field)}
                className="grid w-full grid-cols-[1fr_auto] gap-x-2 sm:grid-cols-[minmax(6rem,12rem)_3.5rem_1fr] rounded px-1 py-1 text-left hover:bg-wash aria-pressed:bg-wash"
              >
                <span>{fieldName(session.open.imported.template, field.field)}</span>
                <span className={color}>{state}</span>
                <span className="min-w-0 text-soft wrap-anywhere max-sm:col-span-2">
                  {excerptOf(field.text)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function excerptOf(text: string): string {
  if (text.length <= SHOWN_CHARACTERS) return text;
  return `${text.slice(0, SHOWN_CHARACTERS)}…（共${text.length}字）`;
}

interface LeftOutsProps {
  readonly session: ReceiptSession;
  readonly leftOut: readonly LeftOut[];
}

const MOST_LEFT_OUT = 200;

function LeftOuts({ session, leftOut }: LeftOutsProps) {
  return (
    <>
      <h2 className="mt-6 font-semibold">没有采用的文字（{leftOut.length}）</h2>
      <ul className="mt-1 divide-y divide-line">
        {leftOut.slice(0, MOST_LEFT_OUT).map((left) => (
          <li key={`${left.place.line}${left.kind}${left.text}`}>
            <button
              type="button"
              onClick={() => session.goTo(left.place)}
              className="w-full rounded px-1 py-1 text-left hover:bg-wash"
            >
              <span className="mr-2 text-sm text-soft">
                {placeText(left.place)}，{leftOutName(left)}
              </span>
              <span className="wrap-anywhere">{excerptOf(left.text)}</span>
            </button>
          </li>
        ))}
      </ul>
      {leftOut.length > MOST_LEFT_OUT ? (
        <p className="text-sm text-soft">只列出前{MOST_LEFT_OUT}处，全部见体检报告。</p>
      ) : null}
    </>
  );
}
