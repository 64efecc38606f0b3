import type { ReactNode } from 'react';

import { isOpen, type Thread } from './threads';

interface ThreadGroupsProps {
  readonly threads: readonly Thread[];
  readonly children: (thread: Thread) => ReactNode;
}

/** Comments that wait for somebody first, then those that are done with. */
export function ThreadGroups({ threads, children }: ThreadGroupsProps) {
  return (
    <>
      <Group name="未办结" threads={threads.filter(isOpen)}>
        {children}
      </Group>
      <Group name="已办结" threads={threads.filter((thread) => !isOpen(thread))}>
        {children}
      </Group>
    </>
  );
}

interface GroupProps extends ThreadGroupsProps {
  readonly name: string;
}

function Group({ name, threads, children }: GroupProps) {
  if (threads.length === 0) return null;
  return (
    <section className="mt-4" aria-label={`${name}的批注`}>
      <h3 className="font-semibold">
        {name}（{threads.length}）
      </h3>
      <ul className="mt-2 space-y-2">{threads.map(children)}</ul>
    </section>
  );
}
