import type { Recognition } from '@/lib/template/recognition';
import type { Choice, Template } from '@/lib/template/template';
import type { RosterRow } from './roster';

/** The words for kinds and scopes, from the newest edition of the form. */
export interface RosterWords {
  readonly kinds: readonly Choice[];
  readonly scopes: readonly Choice[];
  readonly endings: Recognition['agencyEndings'];
}

export function rosterWordsOf(templates: readonly Template[]): RosterWords {
  const newest = templates.toSorted((a, b) => b.years.from - a.years.from)[0];
  if (newest === undefined) throw new Error('There is no template');
  return {
    kinds: newest.agencyKinds,
    scopes: newest.scopes,
    endings: newest.recognition.agencyEndings,
  };
}

export function labelOf(choices: readonly Choice[], id: string): string {
  return choices.find((choice) => choice.id === id)?.label ?? id;
}

/** A choice that people name in short: `部门`, `街道`. Several are left when it is not clear. */
export function matchChoices(choices: readonly Choice[], text: string): readonly Choice[] {
  const exact = choices.filter(({ id, label }) => text === id || text === label);
  return exact.length > 0 ? exact : choices.filter(({ label }) => hasInOrder(label, text));
}

/** What the name of a unit tells of its kind. */
export function kindOfName({ endings, kinds }: RosterWords, name: string): string {
  const found = endings.find(
    (group) => group.endings.length === 0 || group.endings.some((ending) => name.endsWith(ending)),
  );
  return found?.kind ?? kinds[0]?.id ?? '';
}

/** Governments report for their region, everybody else for themselves. */
export function usualScope({ scopes, kinds }: RosterWords, kind: string): string {
  const index = kind === kinds[0]?.id ? scopes.length - 1 : 0;
  return scopes[index]?.id ?? '';
}

/** The word for what stands in a cell, or for what is meant where it is blank. */
export function chosenWord(words: RosterWords, row: RosterRow, column: 'kind' | 'scope'): string {
  const [kind] = row.kind === '' ? [] : matchChoices(words.kinds, row.kind);
  const kindId = kind?.id ?? kindOfName(words, row.name);
  if (column === 'kind') return labelOf(words.kinds, kindId);
  const [scope] = row.scope === '' ? [] : matchChoices(words.scopes, row.scope);
  return scope?.label ?? labelOf(words.scopes, usualScope(words, kindId));
}

function hasInOrder(label: string, text: string): boolean {
  let at = 0;
  for (const character of label) {
    if (character === text[at]) at++;
  }
  return at === text.length;
}
