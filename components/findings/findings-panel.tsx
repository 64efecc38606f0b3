'use client';

import { type FormEditor, TOPICS } from '@/components/form/form-editor';
import { useVersion } from '@/components/form/use-version';
import type { Finding } from '@/lib/findings/finding';
import { severityNames } from '@/lib/findings/messages';
import type { Severity } from '@/lib/template/template';
import { FindingItem } from './finding-item';

interface FindingsPanelProps {
  readonly editor: FormEditor;
  readonly onGo: () => void;
  readonly isOwner: boolean;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

export function FindingsPanel({ editor, onGo, isOwner }: FindingsPanelProps) {
  useVersion(editor, TOPICS.findings);
  useVersion(editor, TOPICS.shown);
  const findings = editor.findings();
  return (
    <div className="relative h-full overflow-y-auto px-4 py-4">
      <p role="status" className="font-medium">
        {summaryOf(findings)}
      </p>
      {SEVERITIES.map((severity) => {
        const found = findings.filter((finding) => finding.severity === severity);
        return found.length === 0 ? null : (
          <section key={severity} className="mt-4" aria-labelledby={`findings-${severity}`}>
            <h3 id={`findings-${severity}`} className={`font-semibold ${COLORS[severity]}`}>
              {severityNames[severity]}（{found.length}）
            </h3>
            <ul className="mt-2 space-y-2">
              {found.map((finding) => (
                <FindingItem
                  key={keyOf(finding)}
                  editor={editor}
                  finding={finding}
                  onGo={onGo}
                  isOwner={isOwner}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

const COLORS: Readonly<Record<Severity, string>> = {
  error: 'text-error',
  warning: 'text-warning',
  notice: 'text-notice',
};

function summaryOf(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return `还有${errors}处必须改，改完才能定稿。草稿随时可以保存和预览。`;
  if (findings.length > 0) return '没有必须改的问题，可以定稿。下面几处请再看一看。';
  return '没有发现问题，可以定稿。';
}

function keyOf({ code, at, relation, line }: Finding): string {
  return [code, at, relation, line].join('|');
}
