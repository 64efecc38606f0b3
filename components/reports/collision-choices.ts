import { EXPLANATIONS, explanationsIn } from '@/lib/report/explanations-text';
import { LAST_YEAR } from '@/lib/report/field-names';
import { lastYearIn } from '@/lib/report/last-year';
import { REFERENCE } from '@/lib/report/live-figures';
import type { Collision } from '@/lib/sync/copy-state';

/** Both texts in one, theirs first; `null` where a field takes one value only. */
export function bothTexts({ name, mine, theirs }: Collision): string | null {
  if (name === EXPLANATIONS) return bothReasons(mine, theirs.text);
  if (!isProse(name) || mine.trim() === '' || theirs.text.trim() === '') return null;
  return `${theirs.text}\n${mine}`;
}

/** What people read of a field. */
export function readableText(name: string, text: string): string {
  if (name === LAST_YEAR) return lastYearIn(text)?.origin.name ?? '';
  if (isProse(name)) return text.replace(REFERENCE, '〔随表数字〕');
  if (name !== EXPLANATIONS) return text;
  return explanationsIn(text)
    .map(({ reason }) => reason)
    .join('\n');
}

function isProse(name: string): boolean {
  return name === 'preface' || name.startsWith('sections.') || name.startsWith('notes.');
}

/** Reasons for different findings do not contradict each other. */
function bothReasons(mine: string, theirs: string): string {
  const all = [...explanationsIn(theirs), ...explanationsIn(mine)].map((one) =>
    JSON.stringify(one),
  );
  return `[${[...new Set(all)].join(',')}]`;
}
