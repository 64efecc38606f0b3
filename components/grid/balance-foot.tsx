import { memo, useMemo } from 'react';

import type { Editor } from '@/components/form/editor';
import type { RelationLine } from '@/lib/template/relation-terms';
import type { Relation, Table } from '@/lib/template/template';
import styles from './balance.module.css';
import {
  type BalanceSide,
  balancesOf,
  linesOf,
  numberOrLabel,
  sideLabels,
  sideOf,
} from './balance-sides';
import { FigureText } from './figure-text';
import type { GridLayout } from './grid-layout';
import { useSnapshot } from './use-snapshot';

interface BalanceFootProps {
  readonly editor: Editor;
  readonly layout: GridLayout;
}

/**
 * Shows while typing whether both sides of each balance agree, below the columns of the table;
 * nothing for a table without one.
 */
export function BalanceFoot({ editor, layout }: BalanceFootProps) {
  return balancesOf(editor.template, layout.table).map((relation) => (
    <Balance key={relation.id} editor={editor} layout={layout} relation={relation} />
  ));
}

interface BalanceProps extends BalanceFootProps {
  readonly relation: Relation;
}

const Balance = memo(BalanceRows);

function BalanceRows({ editor, layout, relation }: BalanceProps) {
  const { template } = editor;
  const { table, labelColumns } = layout;
  const lines = useMemo(() => linesOf(template, relation), [template, relation]);
  const [first] = lines;
  return (
    <tfoot className={styles.foot} aria-label={`勾稽：${relation.text}`}>
      <tr>
        <SideHead table={table} addresses={first?.left ?? []} span={labelColumns} />
        {lines.map((line) => (
          <SideCell key={line.line} editor={editor} addresses={line.left} />
        ))}
      </tr>
      <tr>
        <SideHead table={table} addresses={first?.right ?? []} span={labelColumns} />
        {lines.map((line) => (
          <SideCell key={line.line} editor={editor} addresses={line.right} />
        ))}
      </tr>
      <tr>
        <th scope="row" colSpan={labelColumns} title={relation.text}>
          是否平衡
        </th>
        {lines.map((line) => (
          <StateCell key={line.line} editor={editor} line={line} />
        ))}
      </tr>
    </tfoot>
  );
}

interface SideHeadProps {
  readonly table: Table;
  readonly addresses: readonly string[];
  readonly span: number;
}

function SideHead({ table, addresses, span }: SideHeadProps) {
  const labels = sideLabels(table, addresses);
  const full = labels.join(' ＋ ');
  return (
    <th scope="row" colSpan={span} title={full} aria-label={full}>
      {labels.map(numberOrLabel).join(' + ')}
    </th>
  );
}

interface SideCellProps {
  readonly editor: Editor;
  readonly addresses: readonly string[];
}

const SideCell = memo(Side);

function Side({ editor, addresses }: SideCellProps) {
  const text = useSnapshot(editor, addresses, () => sideText(sideOf(editor, addresses)));
  return (
    <td>
      <FigureText text={text} />
    </td>
  );
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
  return (
    <td data-state={stateOf(text)}>
      <FigureText text={text} />
    </td>
  );
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
