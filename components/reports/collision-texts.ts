import type { Collision, CopyState } from '@/lib/sync/copy-state';
import { readableText } from './collision-choices';

/** Fields that others changed while the report was open here. */
export interface Received {
  readonly by: readonly string[];
  readonly names: readonly string[];
  readonly at: number;
}

export function receivedFrom(
  { fields }: CopyState,
  names: readonly string[],
  at: number,
): Received | null {
  const foreign = names.filter((name) => fields[name]?.own === false);
  if (foreign.length === 0) return null;
  return { by: [...new Set(foreign.map((name) => fields[name]?.by ?? ''))], names: foreign, at };
}

/** What is said at each field that two people wrote. */
export function collisionNotes(collisions: readonly Collision[]): ReadonlyMap<string, string> {
  return new Map(
    collisions.map(({ name, theirs }) => [
      name,
      `有冲突：${authorOf(theirs)}同时改了这里，填的是“${shortText(readableText(name, theirs.text))}”。请在冲突列表里选择。`,
    ]),
  );
}

/** The same account on another machine is somebody else all the same. */
export function authorOf({ by, own }: Collision['theirs']): string {
  return own ? '您在另一处' : by;
}

const MOST_SHOWN = 40;

function shortText(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
