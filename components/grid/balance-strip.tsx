'use client';

import { memo, useMemo } from 'react';

import type { Editor } from '@/components/form/editor';
import { namesOf } from '@/lib/findings/names';
import type { RelationLine } from '@/lib/template/relation-terms';
import type { Relation, TableSection } from '@/lib/template/template';
import styles from './balance.module.css';
import { type BalanceSide, balancesOf, linesOf, sideLabel, sideOf } from './balance-sides';
import { layoutOf } from './layout-of';
import { useSnapshot } from './use-snapshot';

interface BalanceStripProps {
  readonly editor: Editor;
  readonly section: TableSection;
}

/** Shows while typing whether both sides of each balance agree; nothing for a table without one. */
export function BalanceStrip({ editor, section }: BalanceStripProps) {
  return balancesOf(editor.template, section.table).map((relation) => (
    <Balance key={relation.id} editor={editor} section={section} relation={relation} />
  ));
}

interface BalanceProps extends BalanceStripProps {
  readonly relation: Relation;
}

const Balance = memo(BalanceTable);

function BalanceTable({ editor, section, relation }: BalanceProps) {
  const lines = useMemo(() => linesOf(editor.template, relation), [editor.template, relation]);
  const label = (addresses: readonly string[] | undefined): string =>
    sideLabel(editor.template, section.table, addresses ?? []);
  const names = namesOf(editor.template);
  const { labelColumns } = layoutOf(editor.template, section.table);
  return (
    <div className={styles.strip}>
      <table className={styles.table} aria-label={`勾稽：${relation.text}`}>
        <colgroup>
          <col data-labels={labelColumns} />
          {lines.map(({ line }) => (
            <col key={line} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span>勾稽</span>
            </th>
            {lines.map(({ line }) => (
              <th key={line} scope="col">
                <span>{names.line(relation, line)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{label(lines[0]?.left)}</th>
            {lines.map((line) => (
              <SideCell key={line.line} editor={editor} addresses={line.left} />
            ))}
          </tr>
          <tr>
            <th scope="row">{label(lines[0]?.right)}</th>
            {lines.map((line) => (
              <SideCell key={line.line} editor={editor} addresses={line.right} />
            ))}
          </tr>
          <tr>
            <th scope="row">是否平衡</th>
            {lines.map((line) => (
              <StateCell key={line.line} editor={editor} line={line} />
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

interface SideCellProps {
  readonly editor: Editor;
  readonly addresses: readonly string[];
}

const SideCell = memo(Side);

function Side({ editor, addresses }: SideCellProps) {
  const text = useSnapshot(editor, addresses, () => sideText(sideOf(editor, addresses)));
  return <td>{text}</td>;
}

interface StateCellProps {
  readonly editor: Editor;
  readonly line: RelationLine;
}

const StateCell = memo(State);

function State({ editor, line }: StateCellProps) {
  const addresses = useMemo(() => [...line.left, ...line.right], [line]);
  const text = useSnapshot(editor, addresses, () =>
    stateText(sideOf(editor, line.left), sideOf(editor, line.right)),
  );
  return <td data-state={stateOf(text)}>{text}</td>;
}

function sideText({ sum, complete }: BalanceSide): string {
  if (complete) return String(sum);
  return sum === 0 ? '…' : `${sum}…`;
}

function stateText(left: BalanceSide, right: BalanceSide): string {
  if (!left.complete || !right.complete) return '未填完';
  const difference = left.sum - right.sum;
  return difference === 0 ? '✓ 平' : `差 ${Math.abs(difference)}`;
}

function stateOf(text: string): 'even' | 'odd' | 'open' {
  if (text.startsWith('✓')) return 'even';
  return text.startsWith('差') ? 'odd' : 'open';
}
