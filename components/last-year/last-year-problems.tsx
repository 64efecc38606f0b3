import { problemsOfLastYear } from '@/lib/checks/problems-of-last-year';
import { isBlocking, lastYearProblemText } from '@/lib/findings/last-year-problem';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';

interface LastYearProblemsProps {
  readonly template: Template;
  readonly report: Report;
}

/** What is the matter with last year's report of a report, and what it is still good for. */
export function LastYearProblems({ template, report }: LastYearProblemsProps) {
  const problems = problemsOfLastYear(template, report);
  if (problems.length === 0) return null;
  const isBlocked = problems.some(isBlocking);
  return (
    <ul
      aria-label="上年报告的问题"
      className={`mt-3 space-y-2 rounded border-l-4 px-3 py-2 ${
        isBlocked ? 'border-error bg-error-wash' : 'border-warning bg-warning-wash'
      }`}
    >
      {problems.map((problem) => {
        const { title, text } = lastYearProblemText(template, problem);
        return (
          <li key={problem.code} className="wrap-anywhere">
            <strong className="font-semibold">{title}</strong>
            <span className="block text-sm">{text}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Whether figures of the two years are compared at all. */
export function canCompare(template: Template, report: Report): boolean {
  return !problemsOfLastYear(template, report).some(isBlocking);
}
