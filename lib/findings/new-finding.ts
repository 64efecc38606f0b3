import type { Severity } from '@/lib/template/template';
import type { Finding, FindingCode } from './finding';

interface FindingStart extends Partial<Finding> {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly at: string;
}

/** A finding about one place; what is not given does not apply. */
export function newFinding(start: FindingStart): Finding {
  return {
    section: null,
    cells: [],
    relation: null,
    line: null,
    left: null,
    right: null,
    difference: null,
    found: '',
    passage: null,
    causes: [],
    ...start,
  };
}
