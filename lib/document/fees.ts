import { formatCell } from '@/lib/cells/registry';
import { feePatternOf } from '@/lib/report/fee-sentence';
import { feeField } from '@/lib/report/field-names';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import type { Block } from './document';
import { proseBlocks } from './prose';
import {
  filledSourced,
  plainSourced,
  type SourcedText,
  sourcedText,
  standingFor,
} from './sourced-text';

/** The sentence on 信息处理费, a paragraph of its own before the text of its section. */
export function feeBlocks(template: Template, report: Report): readonly Block[] {
  const { fields, none } = template.processingFees;
  const pattern = feePatternOf(template, report);
  if (pattern === null) return [];
  const texts = fields.map(({ id, cell }) => {
    return [id, formatCell(cell, report.processingFees[id] ?? null, '')] as const;
  });
  const figures = texts.map(([id, text]) => [id, sourcedText(feeField(id), text)] as const);
  const parts = { ...Object.fromEntries(figures), year: plainSourced(String(report.year)) };
  const sentence = filledSourced(pattern, parts);
  return proseBlocks(pattern === none ? standingForAll(texts, sentence) : sentence);
}

/** That there was nothing says so for each of the fields; the first is pointed at. */
function standingForAll(
  texts: readonly (readonly [string, string])[],
  { text }: SourcedText,
): SourcedText {
  const [first] = texts;
  if (first === undefined) return plainSourced(text);
  const [id, figure] = first;
  return standingFor({ field: feeField(id), start: 0, end: figure.length }, text);
}
