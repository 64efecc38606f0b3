import { formatCell, problemOf, readValue } from '@/lib/cells/registry';
import { noFees } from '@/lib/report/new-report';
import type { Values } from '@/lib/report/report';
import type { FeeField, Template } from '@/lib/template/template';
import { levelText } from '../tables/level-text';

/** The text of the section on 信息处理费 without the sentence that its fields write. */
export interface ReadFees {
  readonly text: string;
  readonly fees: Values;
}

/** Takes the sentence out where it opens the section and will be written again as it stands. */
export function readFees(template: Template, year: number | null, text: string): ReadFees {
  const { none, sentence } = template.processingFees;
  const level = levelText(text);
  for (const pattern of [none, sentence]) {
    const found = patternOf(template, pattern, year).exec(level);
    const fees = found === null ? null : feesOf(template, pattern === none ? null : found.groups);
    if (found === null || fees === null) continue;
    return { text: text.slice(found[0].length).replace(/^\s+/u, ''), fees };
  }
  return { text, fees: noFees(template) };
}

function patternOf(template: Template, pattern: string, year: number | null): RegExp {
  const { fields } = template.processingFees;
  const pieces = levelText(pattern).split(/\{(\w+)\}/u);
  const source = pieces.map((piece, place) => {
    if (place % 2 === 0) return piece.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    return fields.some(({ id }) => id === piece) ? `(?<${piece}>[\\d.]{1,24})` : String(year ?? '');
  });
  return new RegExp(`^\\s*${source.join('')}`, 'u');
}

type Groups = Readonly<Record<string, string>> | undefined;

/** `null` for figures that would be written in another way. */
function feesOf({ processingFees }: Template, groups: Groups | null): Values | null {
  const read = processingFees.fields.map((field) => {
    const figure = groups === null ? '0' : (groups?.[field.id] ?? '');
    return [field.id, figureOf(field, figure)] as const;
  });
  return read.every(([, value]) => value !== null) ? Object.fromEntries(read) : null;
}

function figureOf({ cell }: FeeField, figure: string): number | string | null {
  const value = readValue(cell, figure);
  const isPlain = problemOf(cell, value) === null && formatCell(cell, value, '') === figure;
  return isPlain ? value : null;
}
