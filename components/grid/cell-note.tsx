import type { Finding } from '@/lib/findings/finding';
import { messageOf, severityNames } from '@/lib/findings/messages';
import type { Template } from '@/lib/template/template';
import styles from './cell.module.css';
import { noteIdOf } from './cell-ids';

interface CellNoteProps {
  readonly template: Template;
  readonly address: string;
  readonly findings: readonly Finding[];
}

/**
 * What is wrong with a cell, shown beside it while it has the pointer. With the focus it is shown
 * for the text of the cell only: sums that do not agree yet would cover what is typed next.
 */
export function CellNote({ template, address, findings }: CellNoteProps) {
  if (findings.length === 0) return null;
  return (
    <span
      className={styles.note}
      id={noteIdOf(address)}
      role="note"
      data-own={findings.some(({ relation }) => relation === null) ? '' : undefined}
    >
      {findings.map((finding) => {
        const { title, text } = messageOf(template, finding);
        return (
          <span key={`${finding.code}-${finding.relation}-${finding.line}`}>
            <b>
              {severityNames[finding.severity]}：{title}
            </b>
            <span>{text}</span>
          </span>
        );
      })}
    </span>
  );
}
