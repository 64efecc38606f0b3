import type { HeadCell } from './grid-layout';
import styles from './table.module.css';

interface HeadRowsProps {
  readonly rows: readonly (readonly HeadCell[])[];
}

export function HeadRows({ rows }: HeadRowsProps) {
  return rows.map((heads) => (
    <tr key={heads.map(({ key }) => key).join(' ')}>
      {heads.map((head) => (
        <th
          key={head.key}
          className={styles[head.kind]}
          scope={head.colSpan > 1 ? 'colgroup' : 'col'}
          rowSpan={head.rowSpan}
          colSpan={head.colSpan}
          title={head.hint ?? undefined}
          data-column={head.isLeaf ? head.start : undefined}
          data-columns={head.isLeaf ? head.colSpan : undefined}
        >
          {head.label}
        </th>
      ))}
    </tr>
  ));
}

export function RowHeads({ heads }: { readonly heads: readonly HeadCell[] }) {
  return heads.map((head) => (
    <th
      key={head.key}
      className={styles.row}
      scope={head.isLeaf ? 'row' : 'rowgroup'}
      rowSpan={head.rowSpan}
      colSpan={head.colSpan}
      title={head.hint ?? undefined}
      data-depth={head.start}
      data-leaf={head.isLeaf ? '' : undefined}
    >
      {head.isLeaf ? head.label : <span className={styles.group}>{head.label}</span>}
    </th>
  ));
}
