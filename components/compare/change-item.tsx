import { fieldLabel } from '@/components/pages/field-labels';
import { markLooks } from '@/components/pages/mark-looks';
import type {
  Change,
  ChoiceChange,
  FigureChange,
  Part,
  ReasonChange,
  SentenceChange,
} from '@/lib/compare/change';
import {
  type ComparedTemplates,
  reasonName,
  reasonStep,
  sentenceNames,
  valueChange,
} from './change-text';
import { isLongText } from './grouped-changes';

interface ChangeItemProps {
  readonly templates: ComparedTemplates;
  readonly change: Change;
  readonly isActive: boolean;
  readonly onActive: (id: string) => void;
}

export function ChangeItem({ templates, change, isActive, onActive }: ChangeItemProps) {
  return (
    <li data-change={change.id}>
      <button
        type="button"
        aria-pressed={isActive}
        onClick={() => onActive(change.id)}
        className={`card block w-full border-l-4 px-3 py-2 text-left text-sm hover:bg-wash ${EDGES[edgeOf(change)]} ${isActive ? 'bg-wash outline-2 -outline-offset-1 outline-accent' : ''}`}
      >
        {change.kind === 'figure' || change.kind === 'choice' ? (
          <ValueText templates={templates} change={change} />
        ) : (
          <WordsText templates={templates} change={change} />
        )}
      </button>
    </li>
  );
}

interface WordsTextProps {
  readonly templates: ComparedTemplates;
  readonly change: SentenceChange | ReasonChange;
}

function WordsText({ templates, change }: WordsTextProps) {
  return change.kind === 'reason' ? (
    <ReasonText templates={templates} change={change} />
  ) : (
    <SentenceText templates={templates} change={change} />
  );
}

interface ReasonTextProps {
  readonly templates: ComparedTemplates;
  readonly change: ReasonChange;
}

function ReasonText({ templates, change }: ReasonTextProps) {
  const { field, before, after } = change;
  return (
    <>
      <span className="font-medium">
        {reasonName(templates, field)}
        {reasonStep(change)}：
      </span>
      {before === '' ? null : <del className="text-soft">{before}</del>}
      {before === '' || after === '' ? null : <span className="px-1"> → </span>}
      {after === '' ? null : <ins className="no-underline">{after}</ins>}
    </>
  );
}

const EDGES = {
  added: 'border-l-good',
  removed: 'border-l-error border-dashed',
  changed: 'border-l-warning',
} as const;

function edgeOf({ kind }: Change): keyof typeof EDGES {
  return kind === 'added' || kind === 'removed' ? kind : 'changed';
}

interface ValueTextProps {
  readonly templates: ComparedTemplates;
  readonly change: FigureChange | ChoiceChange;
}

function ValueText({ templates, change }: ValueTextProps) {
  const { name, before, after } = valueChange(templates, change);
  const isTotal =
    change.kind === 'figure' && (change.before?.isComputed || change.after?.isComputed);
  return (
    <>
      {name}
      {isTotal ? <span className="text-soft">（合计，随各项变动）</span> : null}：
      <del className="text-soft">{before}</del>
      <span className="whitespace-nowrap">
        <span className="px-1"> → </span>
        <ins className="font-semibold no-underline">{after}</ins>
      </span>
    </>
  );
}

interface SentenceTextProps {
  readonly templates: ComparedTemplates;
  readonly change: SentenceChange;
}

function SentenceText({ templates, change }: SentenceTextProps) {
  const { kind, field, parts } = change;
  const { sign, badge } = markLooks[kind];
  return (
    <>
      <span
        aria-hidden="true"
        className={`mr-1.5 inline-flex size-5 items-center justify-center rounded-sm text-xs ${badge}`}
      >
        {sign}
      </span>
      <span className="font-medium">
        {isLongText(field) ? '' : fieldLabel(templates.template, field)}
        {sentenceNames[kind]}：
      </span>
      {kind === 'changed' ? parts.map(partElement) : <WholeText change={change} />}
    </>
  );
}

function WholeText({ change }: { readonly change: SentenceChange }) {
  if (change.kind === 'removed') return <del>{change.before.text.trim()}</del>;
  return <ins className="no-underline">{change.after.text.trim()}</ins>;
}

/** A break between paragraphs is shown as ¶. */
function partElement({ kind, text }: Part, place: number) {
  const key = `${place}${kind}`;
  if (kind === 'same') return <span key={key}>{text.replace(/^\n/u, '')}</span>;
  const shown = text.replace(/^\n/u, '¶');
  if (kind === 'removed') {
    return (
      <del key={key} className="bg-error-wash text-error">
        {shown}
      </del>
    );
  }
  return (
    <ins key={key} className="bg-good-wash font-semibold text-good decoration-2">
      {shown}
    </ins>
  );
}
