import type { Editor } from '@/components/form/editor';
import { messageOf, severityNames } from '@/lib/findings/messages';
import styles from './cell.module.css';
import { noteIdOf } from './cell-ids';

interface CellNoteProps {
  readonly editor: Editor;
  readonly address: string;
}

/** What is wrong with a cell, shown beside it while it has the focus or the pointer. */
export function CellNote({ editor, address }: CellNoteProps) {
  return (
    <span className={styles.note} id={noteIdOf(address)} role="note">
      {editor.findingsAt(address).map((finding) => {
        const { title, text } = messageOf(editor.template, finding);
        return (
          <span key={`${finding.code}-${finding.relation}-${finding.line}`}>
            <b>
              {severityNames[finding.severity]}：{title}
            </b>
            {text}
          </span>
        );
      })}
    </span>
  );
}
