import type { Guidance, TopicSigns } from '@/lib/template/guidance';
import type { ProseSection, Template, Topic } from '@/lib/template/template';

/** How a topic was recognised in a text; `null` while nothing is said of it. */
export interface WrittenTopic {
  readonly topic: Topic;
  readonly by: 'heading' | 'words' | null;
}

/** Which topics of a section its text treats: under a heading of their own, or in its words. */
export function topicsWritten(
  { guidance }: Pick<Template, 'guidance'>,
  { topics }: ProseSection,
  text: string,
): readonly WrittenTopic[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const headings = headingsOf(lines);
  const body = bodyOf(lines);
  return topics.map((topic) => {
    const signs = signsOf(guidance, topic.id);
    if (headings.some((heading) => hasAny(heading, signs.headings)))
      return { topic, by: 'heading' };
    return { topic, by: hasAny(body, signs.words) ? 'words' : null };
  });
}

function signsOf({ topics }: Guidance, id: string): TopicSigns {
  return topics.find(({ topic }) => topic === id) ?? { topic: id, headings: [], words: [] };
}

/** Whether a text has any of these words. */
export function hasAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

const NUMBER =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．](?!\d)|[一二三四五六七八九十]是)\s*/u;
const LONGEST_HEADING = 40;

/** Headings with something below or behind them. */
function headingsOf(lines: readonly string[]): readonly string[] {
  return lines
    .filter((line, index) => NUMBER.test(line) && !isEmpty(line, lines[index + 1]))
    .map((line) => line.split(HEADING_END)[0] ?? '')
    .filter((heading) => heading.length <= LONGEST_HEADING);
}

const HEADING_END = /[。：:]/u;

/** Whether nothing is said behind a heading, nor in the line below it. */
function isEmpty(line: string, next: string | undefined): boolean {
  const end = line.search(HEADING_END);
  const isAlone = end < 0 || end === line.length - 1;
  return isAlone && (next === undefined || isBareHeading(next));
}

/** The text without headings that stand alone: those say what is to come, and no more. */
function bodyOf(lines: readonly string[]): string {
  return lines.filter((line) => !isBareHeading(line)).join('\n');
}

function isBareHeading(line: string): boolean {
  return NUMBER.test(line) && line.length <= LONGEST_HEADING && !/[。，；]./u.test(line);
}
