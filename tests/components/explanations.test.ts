import { describe, expect, it } from 'vitest';

import { reasonFor, withReason } from '@/components/form/explanations';
import { newFinding } from '@/lib/findings/new-finding';
import { explanationsIn } from '@/lib/report/explanations-text';

const address = 'disclosure/regulations/disclosed';
const finding = newFinding({
  code: 'broken-bound',
  severity: 'warning',
  at: address,
  cells: [address],
  relation: 'disclosure.total',
  line: 'regulations',
});
const subject = { finding, values: { [address]: 3 } };

describe('a reason', () => {
  const explanations = withReason([], subject, '含往年补录。');

  it('is found again, also after saving', () => {
    expect(reasonFor(explanations, subject)).toBe('含往年补录。');
    expect(explanationsIn(JSON.stringify(explanations))).toEqual(explanations);
  });

  it('goes when a value that it was given for changes', () => {
    expect(reasonFor(explanations, { finding, values: { [address]: 4 } })).toBe('');
  });

  it('is one for each finding, and none when it is emptied', () => {
    const other = { ...subject, finding: { ...finding, line: 'normativeDocuments' } };
    const both = withReason(explanations, other, '核对过。');
    expect(both).toHaveLength(2);
    expect(withReason(both, subject, '改写。')).toHaveLength(2);
    expect(withReason(both, subject, ' ')).toHaveLength(1);
  });

  it.each(['', '{', '{}', '[1, null, {"code": 3}]'])('is not read from %j', (text) => {
    expect(explanationsIn(text)).toEqual([]);
  });
});
