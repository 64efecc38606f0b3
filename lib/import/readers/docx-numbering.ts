import { numberText } from './docx-number-text';
import { isOn, type NumberingRef, settingOf } from './docx-styles';
import { attributeOf, childOf, childrenOf, type XmlElement } from './parse-xml';

/** Counts the numbered paragraphs of a document in reading order and gives each its number. */
export type Numbering = (reference: NumberingRef | null) => string;

interface Level {
  readonly format: string;
  /** Such as `（%1）`. */
  readonly pattern: string;
  readonly start: number;
  readonly legal: boolean;
  readonly tight: boolean;
}

interface List {
  /** Lists that share it count on from each other. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

const DEEPEST_LEVEL = 8;
export function readNumbering(part: XmlElement | undefined): Numbering {
  const lists = listsOf(part);
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (reference) => {
    const id = reference?.list ?? null;
    const list = id === null ? undefined : lists.get(id);
    if (id === null || list === undefined) return '';
    const counter = counters.get(list.counter) ?? new Map<number, number>();
    counters.set(list.counter, counter);
    if (!begun.has(id)) restart(counter, list);
    begun.add(id);
    const depth = Math.min(reference?.depth ?? 0, DEEPEST_LEVEL);
    countOn(counter, list, depth);
    return labelOf(counter, list, depth);
  };
}

function restart(counter: Map<number, number>, list: List): void {
  for (const [depth, start] of list.restarts) counter.set(depth, start - 1);
}

function countOn(counter: Map<number, number>, list: List, depth: number): void {
  const before = counter.get(depth) ?? startOf(list, depth) - 1;
  counter.set(depth, before + 1);
  for (let deeper = depth + 1; deeper <= DEEPEST_LEVEL; deeper++) counter.delete(deeper);
}

function startOf(list: List, depth: number): number {
  return list.levels.get(depth)?.start ?? 1;
}

function labelOf(counter: ReadonlyMap<number, number>, list: List, depth: number): string {
  const level = list.levels.get(depth);
  if (level === undefined || level.format === 'bullet') return '';
  const label = level.pattern.replace(/%([1-9])/gu, (_, digit) => {
    const outer = Number(digit) - 1;
    const format = level.legal ? 'decimal' : (list.levels.get(outer)?.format ?? 'decimal');
    return numberText(format, counter.get(outer) ?? startOf(list, outer));
  });
  return level.tight || !/[\p{L}\p{Nd}]$/u.test(label) ? label.trim() : `${label} `;
}

function listsOf(root: XmlElement | undefined): Map<string, List> {
  const abstracts = childrenOf(root, 'abstractNum');
  const patterns = new Map(
    abstracts.map((list) => [
      attributeOf(list.attributes, 'abstractNumId') ?? '',
      levelsOf(styledList(list, abstracts)),
    ]),
  );
  return new Map(
    childrenOf(root, 'num').map((num) => [
      attributeOf(num.attributes, 'numId') ?? '',
      listOf(num, patterns),
    ]),
  );
}

/** A list may take its levels from another one, by the name of a list style. */
function styledList(list: XmlElement, abstracts: readonly XmlElement[]): XmlElement {
  const style = settingOf(childOf(list, 'numStyleLink'));
  if (style === null) return list;
  return abstracts.find((other) => settingOf(childOf(other, 'styleLink')) === style) ?? list;
}

function listOf(num: XmlElement, patterns: ReadonlyMap<string, Map<number, Level>>): List {
  const counter = settingOf(childOf(num, 'abstractNumId')) ?? '';
  const overrides = childrenOf(num, 'lvlOverride').map((override) => ({
    depth: numberOf(attributeOf(override.attributes, 'ilvl'), 0),
    start: settingOf(childOf(override, 'startOverride')),
    levels: levelsOf(override),
  }));
  const restarts = overrides.flatMap(({ depth, start }) =>
    start === null ? [] : [[depth, numberOf(start, 1)] as const],
  );
  const levels = new Map(patterns.get(counter));
  for (const override of overrides) {
    for (const [depth, level] of override.levels) levels.set(depth, level);
  }
  return { counter, levels, restarts: new Map(restarts) };
}

function levelsOf(parent: XmlElement): Map<number, Level> {
  return new Map(
    childrenOf(parent, 'lvl').map((level) => [
      numberOf(attributeOf(level.attributes, 'ilvl'), 0),
      {
        format: formatOf(level),
        pattern: settingOf(childOf(level, 'lvlText')) ?? '',
        start: numberOf(settingOf(childOf(level, 'start')), 1),
        legal: isOn(childOf(level, 'isLgl')),
        tight: settingOf(childOf(level, 'suff')) === 'nothing',
      },
    ]),
  );
}

/** Newer files wrap formats that older programs do not know. */
function formatOf(level: XmlElement): string {
  const alternate = childOf(level, 'AlternateContent');
  const plain = childOf(level, 'numFmt') ?? childOf(childOf(alternate, 'Fallback'), 'numFmt');
  return settingOf(plain) ?? 'decimal';
}

function numberOf(text: string | null, otherwise: number): number {
  return text !== null && /^\d{1,5}$/u.test(text) ? Number(text) : otherwise;
}
