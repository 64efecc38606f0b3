import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import type { Claim } from './claim';

/** Every figure of the prose with what the tables say to it, field by field in reading order. */
export function claimsOf(_template: Template, _report: Report): readonly Claim[] {
  return [];
}
