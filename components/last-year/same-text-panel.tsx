'use client';

import { useState } from 'react';

import type { FormEditor } from '@/components/form/form-editor';
import { useVersion } from '@/components/form/use-version';
import type { Part } from '@/lib/compare/change';
import type { SimilarParagraph } from '@/lib/compare/similarity';
import { sectionField } from '@/lib/report/field-names';
import { resolvedText } from '@/lib/report/live-figures';
import { useLastYear } from './use-shown-last-year';
import { useSimilarity } from './use-similarity';

interface SameTextPanelProps {
  readonly editor: FormEditor;
  /** Of the section. */
  readonly id: string;
}

/** How much of each paragraph is last year's, and what is different. */
export function SameTextPanel({ editor, id }: SameTextPanelProps) {
  const lastYear = useLastYear(editor);
  useVersion(editor, sectionField(id));
  const lastText = lastYear?.sections[id] ?? '';
  const stored = editor.textAt(sectionField(id));
  if (lastText.trim() === '' || stored.trim() === '') return null;
  const { text } = resolvedText(editor.template, editor.report().values, stored);
  return <Panel lastText={lastText} text={text} year={lastYear?.year ?? 0} />;
}

interface PanelProps {
  readonly lastText: string;
  readonly text: string;
  readonly year: number;
}

function Panel({ lastText, text, year }: PanelProps) {
  const answer = useSimilarity(lastText, text);
  const paragraphs = answer?.paragraphs ?? [];
  const same = paragraphs.filter(({ share }) => share >= MOSTLY).length;
  return (
    <section aria-labelledby="same-text-heading" className="card mt-4">
      <div className="flex flex-wrap items-baseline gap-x-3 px-4 py-2">
        <h2 id="same-text-heading" className="font-semibold">
          与上年文字对照
        </h2>
        <p className="text-sm text-soft" role="status">
          {answer === null
            ? `正在与${year}年度的文字比较…`
            : `${paragraphs.length}段中有${same}段与上年几乎相同`}
        </p>
      </div>
      <ol className="max-h-96 divide-y divide-line overflow-y-auto border-t border-line empty:hidden">
        {paragraphs.map((paragraph, place) => (
          <Paragraph
            key={paragraph.start}
            paragraph={paragraph}
            number={place + 1}
            opening={openingOf(answer?.text ?? '', paragraph)}
          />
        ))}
      </ol>
    </section>
  );
}

/** From here on a paragraph is last year's with a few changes. */
const MOSTLY = 0.8;
const OPENING = 18;

function openingOf(text: string, { start, end }: SimilarParagraph): string {
  const opening = text.slice(start, end);
  return opening.length > OPENING ? `${opening.slice(0, OPENING)}…` : opening;
}

interface ParagraphProps {
  readonly paragraph: SimilarParagraph;
  readonly number: number;
  readonly opening: string;
}

function Paragraph({ paragraph, number, opening }: ParagraphProps) {
  const [isOpen, setOpen] = useState(false);
  const { share, sentences } = paragraph;
  const hasSome = sentences.some(({ before }) => before !== null);
  return (
    <li className="px-4 py-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <span className="min-w-0 flex-1 truncate">
          {number}．{opening}
        </span>
        <span className={`text-sm ${share >= MOSTLY ? 'font-medium text-warning' : 'text-soft'}`}>
          {shareText(share)}
        </span>
        {hasSome ? (
          <button
            type="button"
            className="rounded px-2 py-0.5 text-sm text-accent hover:bg-wash"
            aria-expanded={isOpen}
            aria-label={`看差别：第${number}段`}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? '收起' : '看差别'}
          </button>
        ) : null}
      </div>
      {isOpen ? (
        <p className="mt-1 rounded bg-canvas px-3 py-2 text-sm leading-relaxed wrap-anywhere">
          {sentences.map((sentence) => (
            <Parts key={sentence.start} parts={sentence.parts} />
          ))}
        </p>
      ) : null}
    </li>
  );
}

/** Never 100 % while something is different, nor 0 while something is the same. */
function shareText(share: number): string {
  if (share === 1) return '与上年完全相同';
  const percent = Math.min(99, Math.round(share * 100));
  return percent < LEAST_TOLD ? '新写的' : `与上年${percent}％相同`;
}

/** Below this, what is the same are words that any two texts share. */
const LEAST_TOLD = 20;

function Parts({ parts }: { readonly parts: readonly Part[] }) {
  return keyed(parts).map(({ key, part }) => {
    if (part.kind === 'removed') {
      return (
        <del key={key} className="bg-error-wash px-0.5 text-error">
          {part.text}
        </del>
      );
    }
    if (part.kind === 'added') {
      return (
        <ins key={key} className="bg-good-wash px-0.5 font-medium text-good no-underline">
          {part.text}
        </ins>
      );
    }
    return <span key={key}>{part.text}</span>;
  });
}

function keyed(parts: readonly Part[]) {
  let place = 0;
  return parts.map((part) => {
    place += part.text.length;
    return { key: `${part.kind}-${place}`, part };
  });
}
