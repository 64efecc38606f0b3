import type { Finding } from '@/lib/findings/finding';
import { newFinding } from '@/lib/findings/new-finding';
import type { CheckInput } from './check-input';

/** Who reports on which year, on which form, over which period. */
export function checkIdentity({ template, report }: CheckInput): readonly Finding[] {
  const findings: Finding[] = [];
  if (report.agency.name.trim() === '') {
    findings.push(newFinding({ code: 'agency-missing', severity: 'error', at: 'agency' }));
  }
  if (isOutside(report.year, template.years)) {
    const found = String(report.year);
    findings.push(newFinding({ code: 'wrong-edition', severity: 'warning', at: 'year', found }));
  }
  return [
    ...findings,
    ...titleFindings({ report }),
    ...periodFindings({ report }),
    ...contactFindings({ report }),
  ];
}

function isOutside(year: number, years: CheckInput['template']['years']): boolean {
  return year < years.from || (years.to !== null && year > years.to);
}

function titleFindings({ report }: Pick<CheckInput, 'report'>): readonly Finding[] {
  const title = report.title.trim();
  if (title === '' || title.includes(String(report.year))) return [];
  return [newFinding({ code: 'title-incomplete', severity: 'warning', at: 'title', found: title })];
}

/** The statistics cover the calendar year: 1 January to 31 December. */
function periodFindings({ report }: Pick<CheckInput, 'report'>): readonly Finding[] {
  const { period } = report.publication;
  if (period === null) return [];
  if (period.from === `${report.year}-01-01` && period.to === `${report.year}-12-31`) return [];
  const found = `${period.from}/${period.to}`;
  return [
    newFinding({
      code: 'period-wrong',
      severity: 'warning',
      section: 'preface',
      at: 'period',
      found,
    }),
  ];
}

/** A slip in the contact block is printed in every copy, so it is worth a hint. */
function contactFindings({ report }: Pick<CheckInput, 'report'>): readonly Finding[] {
  const postcode = report.publication.contact.postcode.trim();
  const email = report.publication.contact.email.trim();
  const hint = { severity: 'notice', section: 'preface' } as const;
  return [
    ...(/^(?:\d{6})?$/u.test(postcode)
      ? []
      : [newFinding({ code: 'postcode-wrong', at: 'contact.postcode', found: postcode, ...hint })]),
    ...(email === '' || email.includes('@')
      ? []
      : [newFinding({ code: 'email-wrong', at: 'contact.email', found: email, ...hint })]),
  ];
}
