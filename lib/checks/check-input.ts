import type { Finding } from '@/lib/findings/finding';
import type { Ledger } from '@/lib/report/ledger';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';

/** A report, its prose resolved, with its template and its sums, computed once for all checks. */
export interface CheckInput {
  readonly template: Template;
  readonly report: Report;
  readonly ledger: Ledger;
}

export type Check = (input: CheckInput) => readonly Finding[];
