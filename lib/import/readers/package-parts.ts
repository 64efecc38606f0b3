import type { Package } from './open-package';
import { attributeOf, childOf, childrenOf, ownTextOf, treeOf, type XmlElement } from './parse-xml';
import { partName } from './zip-directory';

const NOTHING: ReadonlySet<string> = new Set();

/** Relationship ids and the parts they point to, of one part (`''` is the package itself). */
export function relationsOf(opened: Package, part: string): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const unpacked = opened.texts([name]);
  const xml = unpacked.ok ? unpacked.texts.get(name) : undefined;
  if (xml === undefined) return new Map();
  return new Map(
    childrenOf(treeOf(xml, NOTHING), 'Relationship').map(({ attributes }) => [
      attributeOf(attributes, 'Id') ?? '',
      {
        kind: attributeOf(attributes, 'Type') ?? '',
        part: resolved(folder, attributeOf(attributes, 'Target') ?? ''),
      },
    ]),
  );
}

export interface Relation {
  readonly kind: string;
  readonly part: string;
}

/** The part that another points to by a relation of a kind; `null` when there is none. */
export function relatedPart(opened: Package, part: string, kind: RegExp): string | null {
  const relations = [...relationsOf(opened, part).values()];
  return relations.find((relation) => kind.test(relation.kind))?.part ?? null;
}

function resolved(folder: string, target: string): string {
  if (/^[\\/]/u.test(target)) return partName(target);
  const steps: string[] = [];
  for (const step of partName(folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The title in document properties; `null` when there is none. */
export function titleIn(properties: XmlElement | undefined): string | null {
  const title = childOf(properties, 'title') ?? childOf(properties, 'Title');
  const text = title === undefined ? '' : ownTextOf(title).trim();
  return text === '' ? null : text;
}
