'use client';

import { type FormEditor, TOPICS } from '@/components/form/form-editor';
import { isOfUntouched } from '@/components/form/page-state';
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

type Group = Severity | 'untouched';

const GROUPS: readonly Group[] = ['error', 'untouched', 'warning', 'notice'];

export function FindingsPanel({ editor, onGo, isOwner }: FindingsPanelProps) {
  useVersion(editor, TOPICS.findings);
  useVersion(editor, TOPICS.shown);
  const findings = editor.findings();
  return (
    <div className="relative h-full overflow-y-auto px-4 py-4">
      <p role="status" className="font-medium">
        {summaryOf(findings)}
      </p>
      {GROUPS.map((group) => {
        const found = findings.filter((finding) => groupOf(editor, finding) === group);
        return found.length === 0 ? null : (
          <section key={group} className="mt-4" aria-labelledby={`findings-${group}`}>
            <h3 id={`findings-${group}`} className={`font-semibold ${COLORS[group]}`}>
              {NAMES[group]}（{found.length}）
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

/** Parts that nobody has begun with are no mistakes yet, though they must be written. */
function groupOf({ template }: FormEditor, finding: Finding): Group {
  return isOfUntouched(template, finding) ? 'untouched' : finding.severity;
}

const NAMES: Readonly<Record<Group, string>> = { ...severityNames, untouched: '未填' };

const COLORS: Readonly<Record<Group, string>> = {
  untouched: 'text-soft',
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
