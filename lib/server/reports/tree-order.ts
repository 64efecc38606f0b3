interface Placed {
  readonly id: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly name: string;
}

/** Every unit is followed by the ones below it. The tops are those whose parent is not there. */
export function inTreeOrder<Unit extends Placed>(units: readonly Unit[]): readonly Unit[] {
  const ids = new Set(units.map(({ id }) => id));
  const below = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null;
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [unit]);
    else siblings.push(unit);
  }
  const ordered: Unit[] = [];
  const add = (parent: string | null): void => {
    const siblings = below.get(parent) ?? [];
    siblings.sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1));
    for (const unit of siblings) {
      ordered.push(unit);
      add(unit.id);
    }
  };
  add(null);
  return ordered;
}
