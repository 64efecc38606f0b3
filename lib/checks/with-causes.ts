import type { Finding } from '@/lib/findings/finding';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';

/** Adds likely causes to broken relations. */
export function withCauses(
  _template: Template,
  _report: Report,
  findings: readonly Finding[],
): readonly Finding[] {
  return findings;
}
