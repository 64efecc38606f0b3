import type { Editor } from './editor';
import { enter } from './editor-changes';
import { check } from './editor-checks';
import type { Parts } from './editor-parts';
import { expectedAt, lockAt, overrideReasonAt, overrideText } from './last-year-cells';

type LastYearMethods = Pick<
  Editor,
  'lastYear' | 'lockAt' | 'expectedAt' | 'override' | 'overrideReasonAt'
>;

/** What the editor knows and does about last year's report. */
export function lastYearMethods(parts: Parts): LastYearMethods {
  return {
    lastYear: () => parts.state.lastYear,
    lockAt: (address) => lockAt(parts, address),
    expectedAt: (address) => expectedAt(parts, address),
    override: (address, text, reason) => {
      enter(parts, overrideText(parts, { address, text, reason }));
      // The reason is shown with the finding that it was given for.
      check(parts);
    },
    overrideReasonAt: (address) => overrideReasonAt(parts, address),
  };
}
