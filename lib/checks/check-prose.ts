import type { Finding } from '@/lib/findings/finding';
import { newFinding } from '@/lib/findings/new-finding';
import { forbiddenIn, radicalsIn } from '@/lib/report/clean-text';
import { feeSentenceOf } from '@/lib/report/fee-sentence';
import { titleOf } from '@/lib/report/title-of';
import type { ProseSection } from '@/lib/template/template';
import { proseSectionsOf } from '@/lib/template/walk';
import type { CheckInput } from './check-input';

/** A longer section is a pasted file, not a section of a report. */
const MOST_PROSE_CHARACTERS = 50_000;

/** The six sections are all written, and every text can be printed. */
export function checkProse({ template, report }: CheckInput): readonly Finding[] {
  const sections = proseSectionsOf(template);
  return [
    ...sections.flatMap((section) => unwritten(section, textIn({ template, report }, section))),
    ...textsOf({ template, report }).flatMap(({ at, section, text }) => [
      ...tooLong(at, section, text),
      ...unprintable(at, section, text),
    ]),
  ];
}

/** A section with the sentence made for it, which may be all there is. */
function textIn(
  { template, report }: Pick<CheckInput, 'template' | 'report'>,
  { id }: ProseSection,
) {
  const text = report.sections[id] ?? '';
  const isFees = id === template.processingFees.section && text.trim() === '';
  return isFees ? feeSentenceOf(template, report) : text;
}

interface PlacedText {
  readonly at: string;
  readonly section: string | null;
  readonly text: string;
}

function textsOf({ template, report }: Pick<CheckInput, 'template' | 'report'>): PlacedText[] {
  const { publication } = report;
  return [
    { at: 'title', section: null, text: titleOf(template, report) },
    { at: 'preface', section: 'preface', text: report.preface },
    { at: 'download', section: 'preface', text: publication.download },
    { at: 'contact', section: 'preface', text: Object.values(publication.contact).join('\n') },
    ...Object.entries(report.sections).map(([id, text]) => ({ at: id, section: id, text })),
    ...Object.entries(report.notes).map(([id, text]) => ({ at: `notes/${id}`, section: id, text })),
  ];
}

function unwritten(section: ProseSection, text: string): readonly Finding[] {
  const { id } = section;
  if (text.trim() === '') {
    return [newFinding({ code: 'prose-missing', severity: 'error', section: id, at: id })];
  }
  return bareHeadings(section, text).map((found) =>
    newFinding({ code: 'heading-without-text', severity: 'error', section: id, at: id, found }),
  );
}

const HEADING = /^[（(][一二三四五六七八九十]+[）)]\s*/u;

/** Headings of the prescribed topics with nothing below: all other short lines may be the text. */
function bareHeadings({ topics }: ProseSection, text: string): readonly string[] {
  const labels = new Set(topics.flatMap(({ label }) => [label, `${label}情况`]));
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.filter((line, index) => {
    const next = lines[index + 1];
    const isTopic = HEADING.test(line) && labels.has(line.replace(HEADING, ''));
    return isTopic && (next === undefined || HEADING.test(next));
  });
}

function tooLong(at: string, section: string | null, text: string): readonly Finding[] {
  if (text.length <= MOST_PROSE_CHARACTERS) return [];
  const found = String(text.length);
  return [newFinding({ code: 'prose-too-long', severity: 'error', section, at, found })];
}

function unprintable(at: string, section: string | null, text: string): readonly Finding[] {
  const forbidden = forbiddenIn(text);
  const radicals = radicalsIn(text);
  const findings: Finding[] = [];
  if (forbidden > 0) {
    const found = String(forbidden);
    findings.push(
      newFinding({ code: 'forbidden-characters', severity: 'error', section, at, found }),
    );
  }
  if (radicals > 0) {
    const found = String(radicals);
    findings.push(
      newFinding({ code: 'radical-characters', severity: 'notice', section, at, found }),
    );
  }
  return findings;
}
