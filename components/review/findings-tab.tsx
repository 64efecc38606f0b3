import { keyOfFinding } from '@/components/findings/key-of-finding';
import { LastYearProblems } from '@/components/last-year/last-year-problems';
import type { Finding } from '@/lib/findings/finding';
import { messageOf, severityNames } from '@/lib/findings/messages';
import type { Severity } from '@/lib/template/template';
import { FindingReason, reasonOf } from './finding-reason';
import type { ReadCopy } from './use-copy';

interface FindingsTabProps {
  readonly copy: ReadCopy;
  /** The copy before it, `null` while there is none: what was explained since then is told. */
  readonly earlier: ReadCopy | null;
  readonly findings: readonly Finding[];
  readonly active: string | null;
  readonly onActive: (finding: Finding) => void;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

const EDGES: Readonly<Record<Severity, string>> = {
  error: 'border-l-error',
  warning: 'border-l-warning',
  notice: 'border-l-notice',
};

const COLORS: Readonly<Record<Severity, string>> = {
  error: 'text-error',
  warning: 'text-warning',
  notice: 'text-notice',
};

/** What the checks say of a copy, with the reasons that the unit gave. */
export function FindingsTab({ copy, earlier, findings, active, onActive }: FindingsTabProps) {
  return (
    <>
      <p role="status" className="font-medium">
        {summaryOf(copy, findings)}
      </p>
      {copy.report.lastYear === null ? (
        <p className="mt-1 text-sm text-soft">没有引用上年报告，跨年的数字没有核对。</p>
      ) : (
        <LastYearProblems template={copy.template} report={copy.report} />
      )}
      {SEVERITIES.map((severity) => {
        const found = findings.filter((finding) => finding.severity === severity);
        return found.length === 0 ? null : (
          <section key={severity} className="mt-4" aria-labelledby={`found-${severity}`}>
            <h3 id={`found-${severity}`} className={`font-semibold ${COLORS[severity]}`}>
              {severityNames[severity]}（{found.length}）
            </h3>
            <ul className="mt-2 space-y-2">
              {found.map((finding) => (
                <FindingCard
                  key={keyOfFinding(finding)}
                  copy={copy}
                  earlier={earlier}
                  finding={finding}
                  isActive={active === keyOfFinding(finding)}
                  onActive={onActive}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

interface FindingCardProps {
  readonly copy: ReadCopy;
  readonly earlier: ReadCopy | null;
  readonly finding: Finding;
  readonly isActive: boolean;
  readonly onActive: (finding: Finding) => void;
}

function FindingCard({ copy, earlier, finding, isActive, onActive }: FindingCardProps) {
  const { title, text } = messageOf(copy.template, finding);
  return (
    <li className={`card border-l-4 ${EDGES[finding.severity]} ${isActive ? 'bg-wash' : ''}`}>
      <button
        type="button"
        aria-pressed={isActive}
        onClick={() => onActive(finding)}
        className="block w-full rounded px-3 py-2 text-left hover:bg-wash"
      >
        <span className="block leading-snug font-medium">{title}</span>
        <span className="mt-0.5 block text-sm text-soft">{text}</span>
      </button>
      {finding.severity === 'warning' ? (
        <FindingReason copy={copy} earlier={earlier} finding={finding} />
      ) : null}
    </li>
  );
}

function summaryOf(copy: ReadCopy, findings: readonly Finding[]): string {
  if (findings.length === 0) return '没有发现问题。';
  const unexplained = findings.filter(
    (finding) => finding.severity === 'warning' && reasonOf(copy, finding) === '',
  ).length;
  const end = unexplained === 0 ? '' : `，其中${unexplained}处说明后可报的没有说明`;
  return `共${findings.length}处${end}。点一处，页面上会标出来。`;
}
