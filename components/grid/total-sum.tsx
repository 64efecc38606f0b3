import type { Editor } from '@/components/form/editor';
import type { RelationLine } from '@/lib/template/relation-terms';
import styles from './explanation.module.css';
import { keptOf, type PartGroup, partGroupsOf, sumLineOf, type TotalPart } from './total-parts';

interface TotalSumProps {
  readonly editor: Editor;
  readonly sum: RelationLine;
}

/** Fewer zeros than this are listed like any other number. */
const FEWEST_FOLDED = 3;

/** The parts of one sum by their headers; zeros are folded, as they explain nothing. */
export function TotalSum({ editor, sum }: TotalSumProps) {
  const groups = partGroupsOf(editor, sum);
  const zeros = keptOf(groups, isZero);
  const count = zeros.flatMap(({ parts }) => parts).length;
  const folds = count >= FEWEST_FOLDED;
  const others = folds ? keptOf(groups, (part) => !isZero(part)) : groups;
  return (
    <section className={styles.sum}>
      <h3>{sum.relation.text}</h3>
      <Groups editor={editor} groups={others} />
      {folds && (
        <details>
          <summary>{others.length > 0 ? `其余${count}项为0` : `${count}项都是0`}</summary>
          <Groups editor={editor} groups={zeros} />
        </details>
      )}
      <p className={styles.result}>{sumLineOf(editor, sum)}</p>
    </section>
  );
}

interface GroupsProps {
  readonly editor: Editor;
  readonly groups: readonly PartGroup[];
}

function Groups({ editor, groups }: GroupsProps) {
  return groups.map(({ label, parts }) => (
    <div key={`${label} ${parts[0]?.address}`} className={styles.group}>
      {label !== null && <h4>{label}</h4>}
      <ul>
        {parts.map((part) => (
          <li key={part.address}>
            <button
              type="button"
              onClick={({ currentTarget }) => {
                // An open dialog keeps the focus, so it goes first.
                currentTarget.closest('dialog')?.close();
                editor.focus(part.address);
              }}
            >
              <span>{part.label}</span> <span>{part.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  ));
}

function isZero({ text }: TotalPart): boolean {
  return text === '0';
}
