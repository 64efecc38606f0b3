import type { FormEditor } from '@/components/form/form-editor';
import { namesOf } from '@/lib/findings/names';
import { referenceOf } from '@/lib/paragraphs/draft-paragraph';
import { PREFACE, sectionField } from '@/lib/report/field-names';
import {
  type FigureAt,
  figureOf,
  isReference,
  REFERENCE,
  termsOf,
} from '@/lib/report/live-figures';
import { cellsOf, proseSectionsOf } from '@/lib/template/walk';
import { knownSum } from './figure-words';

/** A cell or a sum of cells that can be put into the text. */
export interface FigureChoice {
  readonly reference: string;
  readonly name: string;
  /** As it is shown in the text. */
  readonly shown: string;
}

export interface ChoiceGroup {
  readonly name: string;
  readonly choices: readonly FigureChoice[];
}

/** All that can be put in: what the report uses already, the usual sums, then every cell. */
export function choicesOf(editor: FormEditor, figureAt: FigureAt): readonly ChoiceGroup[] {
  const { template } = editor;
  const names = namesOf(template);
  const choiceOf = (reference: string, name: string): FigureChoice => ({
    reference,
    name,
    shown: figureOf(template, figureAt, reference).text,
  });
  const used = usedIn(editor).map((reference) => choiceOf(reference, sumName(editor, reference)));
  const sums = template.figuresParagraph.sums
    .map(({ text, cells }) => ({ text, reference: referenceOf(template, cells) }))
    .filter(({ reference }) => reference !== '')
    .map(({ text, reference }) => choiceOf(reference, text));
  const all = cellsOf(template);
  const tables = template.sections.flatMap((section): ChoiceGroup[] => {
    if (section.kind !== 'table') return [];
    const own = all.filter(({ table }) => table.id === section.table.id);
    const choices = own.map(({ address }) => choiceOf(address, names.cell(address)));
    return [{ name: section.heading, choices }];
  });
  const groups = [
    { name: '本报告已用过', choices: used },
    { name: '常用合计', choices: sums },
    ...tables,
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}

/** References in the prose of the report, each once. */
function usedIn(editor: FormEditor): readonly string[] {
  const { template } = editor;
  const fields = [PREFACE, ...proseSectionsOf(template).map(({ id }) => sectionField(id))];
  const used = fields.flatMap((field) =>
    [...editor.textAt(field).matchAll(REFERENCE)].map(([, inside = '']) =>
      termsOf(inside).join('+'),
    ),
  );
  return [...new Set(used)].filter((reference) => isReference(template, reference));
}

/** A sum by the name that it is known by, else by its parts. */
export function sumName({ template }: FormEditor, reference: string): string {
  const addresses = termsOf(reference);
  const names = namesOf(template);
  const parts = addresses.map((address) => names.cell(address)).join('＋');
  return knownSum(template, addresses) ?? parts;
}

/** The choices whose names hold all the words looked for. */
export function foundIn(groups: readonly ChoiceGroup[], sought: string): readonly ChoiceGroup[] {
  const words = sought.split(/[\s，,]+/u).filter((word) => word !== '');
  return groups
    .map(({ name, choices }) => ({
      name,
      choices: choices.filter((choice) => {
        const text = `${name}${choice.name}`;
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ choices }) => choices.length > 0);
}
