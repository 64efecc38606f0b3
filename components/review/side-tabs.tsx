import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

export const SIDE_TABS = ['findings', 'comments', 'values', 'changes'] as const;
export type SideTab = (typeof SIDE_TABS)[number];

interface SideTabsProps {
  readonly tab: SideTab;
  readonly onTab: (tab: SideTab) => void;
  /** Numbers shown beside the names; 0 is not shown. */
  readonly counts: Readonly<Partial<Record<SideTab, number>>>;
  readonly panels: Readonly<Record<SideTab, ReactNode>>;
}

const TAB_NAMES: Readonly<Record<SideTab, string>> = {
  findings: '检查结果',
  comments: '批注',
  values: '数据',
  changes: '变化',
};

/** What is said of the copy, one kind at a time. */
export function SideTabs({ tab, onTab, counts, panels }: SideTabsProps) {
  return (
    <Tabs.Root
      value={tab}
      onValueChange={(value) => onTab(SIDE_TABS.find((known) => known === value) ?? 'findings')}
      className="flex h-full flex-col bg-paper"
    >
      <Tabs.List
        activateOnFocus
        aria-label="关于这份报告"
        className="grid grid-cols-4 border-b border-line"
      >
        {SIDE_TABS.map((one) => (
          <Tabs.Tab
            key={one}
            value={one}
            className="border-b-3 border-transparent px-1 py-2 whitespace-nowrap focus-visible:-outline-offset-2 data-active:border-accent data-active:font-semibold data-active:text-accent"
          >
            {TAB_NAMES[one]}
            {(counts[one] ?? 0) === 0 ? null : ` ${counts[one]}`}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {SIDE_TABS.map((one) => (
        <Tabs.Panel
          key={one}
          value={one}
          className={`relative min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2 ${
            one === 'changes' ? '' : 'px-4 py-4'
          }`}
        >
          {panels[one]}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
