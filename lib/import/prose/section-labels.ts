import type { Section, Template } from '@/lib/template/template';
import { levelText } from '../tables/level-text';
import { withoutNumbers, wordsOf } from '../tables/words-of';

/** A heading of a section, or an alias of it, by its Chinese characters. */
export interface SectionLabel {
  readonly section: Section;
  readonly words: string;
  readonly isOfficial: boolean;
}

export interface TopicLabel {
  readonly section: Section;
  readonly words: string;
}

export interface SectionLabels {
  /** The longest first. */
  readonly labels: readonly SectionLabel[];
  readonly topics: readonly TopicLabel[];
}

const known = new WeakMap<Template, SectionLabels>();

export function sectionLabelsOf(template: Template): SectionLabels {
  const found = known.get(template);
  if (found !== undefined) return found;
  const made = {
    labels: template.sections.flatMap(labelsOf).sort((a, b) => b.words.length - a.words.length),
    topics: template.sections.flatMap(topicsOf),
  };
  known.set(template, made);
  return made;
}

/** The Chinese characters of a label without its number. */
export function labelWordsOf(text: string): string {
  return wordsOf(withoutNumbers(levelText(text)));
}

function labelsOf(section: Section): readonly SectionLabel[] {
  const official = labelWordsOf(section.heading);
  const aliases = new Set(section.aliases.map(labelWordsOf));
  aliases.delete(official);
  return [
    { section, words: official, isOfficial: true },
    ...[...aliases].map((words) => ({ section, words, isOfficial: false })),
  ];
}

function topicsOf(section: Section): readonly TopicLabel[] {
  if (section.kind === 'table') return [];
  return section.topics.map(({ label }) => ({ section, words: labelWordsOf(label) }));
}
