import { type ClipBlock, MOST_CHARACTERS } from '@/lib/clipboard/clip-block';
import { type PastePlan, planPaste } from '@/lib/clipboard/plan-paste';
import { readText } from '@/lib/clipboard/read-text';
import type { GridCell } from './grid-layout';
import { isSingle, rangeLines, startOf } from './grid-range';
import type { GridSession } from './grid-session';
import { readHtml } from './read-html';

/** What the clipboard holds. Markup is long for what it says, so it may be longer. */
export interface ClipTexts {
  readonly html: string;
  readonly text: string;
}

const MOST_MARKUP = 10 * MOST_CHARACTERS;

/** The selected cells as spreadsheets take them. A total is copied as it is shown. */
export function copied(session: GridSession): ClipTexts {
  const lines = rangeLines(session.layout, session.range());
  const texts = lines.map((cells) => cells.map((cell) => shownText(session, cell)));
  const rows = lines.map((cells, line) =>
    cells.map(({ span }, at) => htmlCell(texts[line]?.[at] ?? '', span)).join(''),
  );
  return {
    text: texts.map((line) => line.map(quoted).join('\t')).join('\n'),
    html: `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`,
  };
}

/** What pasting would do, from the focused cell on. */
export function planOf(session: GridSession, clip: ClipTexts): PastePlan {
  const { editor, layout } = session;
  if (clip.text.length > MOST_CHARACTERS || clip.html.length > MOST_MARKUP) return tooLong();
  const block = readHtml(clip.html) ?? readText(clip.text);
  const plan = planPaste({
    template: editor.template,
    table: layout.table,
    block: filling(session, block),
    anchor: startOf(layout, session.range()),
    values: valuesOf(session),
  });
  return withoutLocked(session, plan);
}

/** Last year's figures are not pasted over; what would have changed them is told. */
function withoutLocked({ editor }: GridSession, plan: PastePlan): PastePlan {
  const isKept = (address: string): boolean => editor.lockAt(address) === 'locked';
  const locked = plan.changes.filter(({ address }) => isKept(address));
  if (locked.length === 0) return plan;
  return {
    ...plan,
    texts: Object.fromEntries(Object.entries(plan.texts).filter(([address]) => !isKept(address))),
    changes: plan.changes.filter(({ address }) => !isKept(address)),
    problems: [
      ...plan.problems.filter((problem) => !('address' in problem && isKept(problem.address))),
      ...locked.map(({ address, from, to }) => ({ kind: 'locked' as const, address, from, to })),
    ],
  };
}

function tooLong(): PastePlan {
  return { texts: {}, changes: [], problems: [{ kind: 'too-long' }], rows: 0, columns: 0 };
}

/** One copied cell fills the whole selection. */
function filling(session: GridSession, block: ClipBlock): ClipBlock {
  const [row, ...rest] = block;
  if (rest.length > 0 || row?.length !== 1 || isSingle(session.range())) return block;
  return rangeLines(session.layout, session.range()).map((cells) =>
    cells.map(({ isTotal }) => (isTotal ? '' : (row[0] ?? ''))),
  );
}

function valuesOf({ editor, layout }: GridSession) {
  const cells = layout.lines.flatMap((line) => line.cells).filter(({ isTotal }) => !isTotal);
  return Object.fromEntries(cells.map(({ address }) => [address, editor.valueAt(address)]));
}

function shownText({ editor }: GridSession, { address, isTotal }: GridCell): string {
  if (!isTotal) return editor.textAt(address);
  const total = editor.totalAt(address);
  return total?.complete ? String(total.soFar) : '';
}

function quoted(text: string): string {
  return /["\t\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function htmlCell(text: string, span: number): string {
  const plain = text.replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<td${span > 1 ? ` colspan="${span}"` : ''}>${plain}</td>`;
}
