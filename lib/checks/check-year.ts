import type { Finding } from '@/lib/findings/finding';
import { newFinding } from '@/lib/findings/new-finding';
import { proseSectionsOf } from '@/lib/template/walk';
import type { CheckInput } from './check-input';

/** Texts that still speak of the year before as the year of the report. */
export function checkYear({ template, report }: CheckInput): readonly Finding[] {
  const texts = [
    ['preface', report.preface],
    ...proseSectionsOf(template).map(({ id }) => [id, report.sections[id] ?? ''] as const),
  ] as const;
  return texts.flatMap(([at, text]) => {
    const found = lastYearIn(text, report.year - 1);
    if (found === null) return [];
    return [newFinding({ code: 'last-year-text', severity: 'warning', section: at, at, found })];
  });
}

/** A comparison with the year before stands further on in a text, not where it begins. */
function lastYearIn(text: string, year: number): string | null {
  const begins = new RegExp(`^\\s*(${year}年度?)(?:[，,]|以来|全年|[我本])`, 'u');
  const presents = new RegExp(`现将[^，,。；\\n]{0,20}?${year}年度?`, 'u');
  return begins.exec(text)?.[1] ?? presents.exec(text)?.[0] ?? null;
}
