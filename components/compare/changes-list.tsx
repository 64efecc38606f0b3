'use client';

import { useEffect, useMemo, useRef } from 'react';

import { Button } from '@/components/ui/button';
import type { Change } from '@/lib/compare/change';
import type { Template } from '@/lib/template/template';
import { ChangeItem } from './change-item';
import { groupedChanges } from './grouped-changes';
import { useChangeKeys } from './use-change-keys';

export interface ChangesListProps {
  readonly template: Template;
  /** Of the report before, when it is another edition. */
  readonly beforeTemplate?: Template;
  readonly changes: readonly Change[];
  readonly active: string | null;
  readonly onActive: (id: string) => void;
}

/** All changes in words, by section. Fills the height it is given. */
export function ChangesList(props: ChangesListProps) {
  const { template, beforeTemplate = template, changes, active, onActive } = props;
  const groups = useMemo(
    () => groupedChanges(template, beforeTemplate, changes),
    [template, beforeTemplate, changes],
  );
  const place = changes.findIndex(({ id }) => id === active);
  const step = (by: 1 | -1) => {
    const next = changes[nextPlace(place, by, changes.length)];
    if (next !== undefined) onActive(next.id);
  };
  const list = useActiveInView(active);
  useChangeKeys(step);
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line px-4 py-2">
        <p role="status" className="text-sm">
          {countText(changes.length, place)}
        </p>
        {changes.length === 0 ? null : (
          <div className="flex gap-1.5">
            <Button className="min-h-8 px-2.5 text-sm" onClick={() => step(-1)}>
              上一处
              <Key name="P" />
            </Button>
            <Button className="min-h-8 px-2.5 text-sm" onClick={() => step(1)}>
              下一处
              <Key name="N" />
            </Button>
          </div>
        )}
      </div>
      <div ref={list} className="relative min-h-0 flex-1 overflow-y-auto px-4 pb-4">
        {groups.map(({ name, changes: own }) => (
          <section key={name} aria-label={name}>
            <h2 className="sticky top-0 z-10 bg-paper pt-3 pb-1.5 text-sm font-semibold">{name}</h2>
            <ul className="space-y-1.5">
              {own.map((change) => (
                <ChangeItem
                  key={change.id}
                  templates={{ template, beforeTemplate }}
                  change={change}
                  isActive={change.id === active}
                  onActive={onActive}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function countText(count: number, place: number): string {
  if (count === 0) return '没有不同之处。';
  return place < 0 ? `共${count}处不同` : `第${place + 1}处，共${count}处不同`;
}

/** From the last one on to the first, and the other way round. */
function nextPlace(place: number, by: 1 | -1, count: number): number {
  if (place < 0) return by === 1 ? 0 : count - 1;
  return (place + by + count) % count;
}

function Key({ name }: { readonly name: string }) {
  return (
    <span
      aria-hidden="true"
      className="rounded border border-edge px-1 text-xs leading-4 text-soft max-lg:hidden"
    >
      {name}
    </span>
  );
}

function useActiveInView(active: string | null) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active === null) return;
    list.current
      ?.querySelector(`[data-change="${CSS.escape(active)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return list;
}
