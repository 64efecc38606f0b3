'use client';

import { ScrollRegion } from '@/components/ui/scroll-region';
import { placeOfFinding } from '@/lib/checkup/issue-blocks';
import { causeText, changeText } from '@/lib/findings/cause-text';
import { documentMessageOf } from '@/lib/findings/document-messages';
import type { Finding } from '@/lib/findings/finding';
import { severityNames } from '@/lib/findings/messages';
import { placeText } from '@/lib/import/receipt-text';
import type { Severity } from '@/lib/template/template';
import type { ReceiptSession } from './receipt-session';
import { UnreadList } from './unread-list';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

const COLORS = { error: 'text-error', warning: 'text-warning', notice: 'text-notice' };
const EDGES = { error: 'border-l-error', warning: 'border-l-warning', notice: 'border-l-notice' };

/** The findings and what was not read; each leads to its place in the original. */
export function IssueList({ session }: { readonly session: ReceiptSession }) {
  const { findings } = session.open;
  return (
    <ScrollRegion label="问题" className="card min-h-0 flex-1 overflow-auto px-4 py-3">
      {findings.length === 0 ? <p className="text-good">没有发现问题。</p> : null}
      {SEVERITIES.map((severity) => {
        const found = findings.filter((finding) => finding.severity === severity);
        return found.length === 0 ? null : (
          <div key={severity} className="mb-4">
            <h2 className={`font-semibold ${COLORS[severity]}`}>
              {severityNames[severity]}（{found.length}）
            </h2>
            <ul className="mt-2 space-y-2">
              {found.map((finding) => (
                <Issue key={keyOf(finding)} session={session} finding={finding} />
              ))}
            </ul>
          </div>
        );
      })}
      <UnreadList session={session} />
    </ScrollRegion>
  );
}

function keyOf({ code, at, relation, line }: Finding): string {
  return [code, at, relation, line].join('|');
}

interface IssueProps {
  readonly session: ReceiptSession;
  readonly finding: Finding;
}

const MOST_CAUSES = 3;

function Issue({ session, finding }: IssueProps) {
  const { imported } = session.open;
  const { title, text } = documentMessageOf(imported.template, finding);
  const place = placeOfFinding(imported, finding);
  return (
    <li className={`card border-l-4 ${EDGES[finding.severity]}`}>
      <button
        type="button"
        aria-pressed={session.finding === finding}
        onClick={() => session.goToFinding(finding)}
        className="block w-full rounded px-3 py-2 text-left hover:bg-wash aria-pressed:bg-wash"
      >
        <span className="block leading-snug font-medium">{title}</span>
        <span className="mt-0.5 block text-sm text-soft">
          {text}
          {place === null ? '' : `（原文${placeText(place)}）`}
        </span>
      </button>
      {finding.causes.slice(0, MOST_CAUSES).map((cause) => (
        <p key={JSON.stringify(cause)} className="border-t border-line px-3 py-1.5 text-sm">
          {causeText(cause)}
          <span className="text-soft">
            ：{cause.changes.map((change) => changeText(imported.template, change)).join('；')}
          </span>
        </p>
      ))}
    </li>
  );
}
