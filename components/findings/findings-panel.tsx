'use client';

import { type FormEditor, TOPICS } from '@/components/form/form-editor';
import { isOfUntouched } from '@/components/form/page-state';
import { useVersion } from '@/components/form/use-version';
import { openWarnings } from '@/lib/checks/reasons';
import type { Finding } from '@/lib/findings/finding';
import { severityNames } from '@/lib/findings/messages';
import { EXPLANATIONS } from '@/lib/report/explanations-text';
import type { Severity } from '@/lib/template/template';
import { FindingList } from './finding-list';

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
  useVersion(editor, EXPLANATIONS);
  const findings = editor.findings();
  const open = openWarnings(editor.template, editor.report(), findings).length;
  return (
    <div className="relative h-full overflow-y-auto px-4 py-4">
      <p role="status" className="font-medium">
        {summaryOf(findings, open)}
      </p>
      {GROUPS.map((group) => {
        const found = findings.filter((finding) => groupOf(editor, finding) === group);
        return found.length === 0 ? null : (
          <section key={group} className="mt-4" aria-labelledby={`findings-${group}`}>
            <h3 id={`findings-${group}`} className={`font-semibold ${COLORS[group]}`}>
              {NAMES[group]}（{found.length}）
              {group === 'warning' && open > 0 ? (
                <span className="ml-1 text-sm font-normal">{open}处还没有说明</span>
              ) : null}
            </h3>
            <FindingList editor={editor} findings={found} onGo={onGo} isOwner={isOwner} />
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

function summaryOf(findings: readonly Finding[], open: number): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return `还有${errors}处必须改，改完才能定稿。草稿随时可以保存和预览。`;
  if (open > 0) return `没有必须改的问题，可以定稿。还有${open}处要写明原因，才能提交给审核人。`;
  if (findings.length > 0) return '没有必须改的问题，可以定稿。下面几处请再看一看。';
  return '没有发现问题，可以定稿。';
}
