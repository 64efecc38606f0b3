import type { DraftTable } from './draft';
import { slotsOf } from './grid-edits';
import type { TextLayout } from './layout';
import { page } from './layouts-text';

/** Tables of Markdown, whose first row is a header whatever it says. */
export const markdownLayouts: readonly TextLayout[] = [
  {
    id: 'markdown',
    extension: '.md',
    traits: ['text', 'blanks'],
    printText: (draft, random) => {
      const marked = {
        ...draft,
        titleLines: draft.titleLines.map((line) => `# ${line}`),
        sections: draft.sections.map((section) => ({
          ...section,
          heading: section.heading === '' ? '' : `## ${section.heading}`,
        })),
      };
      return page(marked, tableLines, random);
    },
  },
  {
    id: 'markdown-plain-headings',
    extension: '.md',
    traits: ['text', 'blanks'],
    printText: (draft, random) => {
      const marked = {
        ...draft,
        sections: draft.sections.map((section) => ({
          ...section,
          heading: section.heading === '' ? '' : `**${section.heading}**`,
        })),
      };
      return page(marked, tableLines, random);
    },
  },
];

function tableLines(table: DraftTable): string[] {
  const [first = '', ...rest] = slotsOf(table).map(
    (slots) => `| ${slots.map((cell) => (cell?.text ?? '').replace(/\n/gu, '<br>')).join(' | ')} |`,
  );
  return ['', first, `|${' --- |'.repeat(table.columns)}`, ...rest, ''];
}
