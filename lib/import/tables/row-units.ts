import type { Likeness } from './similar-labels';
import type { SourceLine } from './source-lines';
import type { Token } from './tokens';
import type { Role } from './vocabulary';

/** What the source prints for one row: a label, if it has one, and what follows it. */
export interface RowUnit {
  /** Rows that the label may mean. */
  readonly likely: readonly Likeness[];
  /** The words of the label as printed; `''` when there are none. */
  readonly label: string;
  /** The number before the label; 0 for none. */
  readonly number: number;
  /** The last group and the last band named before it. */
  readonly group: string | null;
  readonly band: number | null;
  /** Whether the figures follow the label of a group. */
  readonly isGroup: boolean;
  readonly line: number;
  readonly field: number;
  readonly slots: readonly Token[];
  /** The headers above it: labels of columns that stand together, in reading order. */
  readonly heads: readonly Token[];
  /** Whether its figures do not stand behind its label: only sums can say that they are its own. */
  readonly isMoved: boolean;
}

export interface TableTokens {
  readonly table: string;
  readonly tokens: readonly Token[];
  readonly lines: readonly SourceLine[];
  /** How many columns a row of the form has; 0 for an unknown id. */
  readonly widthOf: (row: string) => number;
}

interface OpenUnit {
  likely: readonly Likeness[];
  label: string;
  number: number;
  group: string | null;
  band: number | null;
  isGroup: boolean;
  line: number;
  field: number;
  slots: Token[];
  heads: readonly Token[];
  isMoved: boolean;
}

interface State {
  readonly input: TableTokens;
  readonly figures: ReadonlyMap<number, number>;
  readonly units: OpenUnit[];
  /** The headers last seen; a new list begins with the first header after a row. */
  heads: Token[];
  open: OpenUnit | null;
  group: string | null;
  band: number | null;
  /** The role of the label before, as long as no figure stands between. */
  before: Role | null;
}

/** Cuts the tokens of a table into rows. */
export function rowUnitsOf(input: TableTokens): readonly RowUnit[] {
  const state: State = {
    input,
    figures: figuresByLine(input.tokens),
    units: [],
    heads: [],
    open: null,
    group: null,
    band: null,
    before: null,
  };
  input.tokens.forEach((token, at) => {
    take(state, token, at);
  });
  return state.units.filter(isWorthy);
}

/** Words without figures are no row; a label alone is one, whose cells are lacking. */
function isWorthy({ slots, likely }: OpenUnit): boolean {
  return likely.length > 0 || slots.some(({ kind }) => kind === 'figure');
}

function figuresByLine(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { kind, line } of tokens) {
    if (kind === 'figure') counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}

function take(state: State, token: Token, at: number): void {
  switch (token.kind) {
    case 'figure':
      takeFigure(state, token);
      return;
    case 'blank':
      if (state.open !== null) state.open.slots.push(token);
      return;
    case 'words':
      takeWords(state, token);
      return;
    case 'label':
      takeLabel(state, token, at);
  }
}

function takeFigure(state: State, token: Token): void {
  state.before = null;
  if (state.open === null || beginsRow(state, state.open, token)) {
    openUnit(state, token, { likely: [], label: '', number: 0, isGroup: false });
  }
  state.open?.slots.push(token);
}

/** Whether a figure on a new line begins a row that has lost its label. */
function beginsRow({ figures }: State, open: OpenUnit, { line }: Token): boolean {
  const last = open.slots.findLast(({ kind }) => kind === 'figure');
  if (last === undefined || last.line === line) return false;
  if (last.line === open.line) return true;
  return (figures.get(line) ?? 0) > 1 || (figures.get(last.line) ?? 0) > 1;
}

function takeWords(state: State, token: Token): void {
  const { open, input } = state;
  const isRow = input.lines[token.line]?.isRow === true;
  const isOnLine = open !== null && open.line === token.line;
  if (isOnLine && isRow && token.field > open.field) {
    open.slots.push(token);
    return;
  }
  if (isOnLine && open.slots.length === 0) return;
  if (open !== null && !isOnLine && !isRow && lacksFigures(state, open)) {
    open.slots.push(token);
    return;
  }
  if (token.text.length < 2) return;
  openUnit(state, token, { likely: [], label: token.text, number: token.number, isGroup: false });
}

/** Whether a text with one cell a line is still among the figures of a row. */
function lacksFigures({ input }: State, { likely, slots }: OpenUnit): boolean {
  const width = input.widthOf(likely[0]?.meaning.id ?? '');
  const used = new Set(slots.map(({ line }) => line)).size;
  return slots.length > 0 && slots.length < width && used === slots.length;
}

function takeLabel(state: State, token: Token, at: number): void {
  const role = roleOf(state, token, at);
  if (role !== null && role !== 'note') state.before = role;
  switch (role) {
    case null:
    case 'note':
      return;
    case 'row':
      openRow(state, token);
      return;
    case 'rowGroup':
      state.group = idOf(state, token, 'rowGroup');
      openUnit(state, token, {
        likely: [],
        label: token.text,
        number: token.number,
        isGroup: true,
      });
      return;
    case 'band':
      state.band = bandOf(state, token);
      state.open = null;
      return;
    case 'column':
    case 'columnGroup':
    case 'columnsLabel':
    case 'corner':
    case 'heading':
      takeHead(state, token);
  }
}

function takeHead(state: State, token: Token): void {
  const last = state.units.findLast(isWorthy);
  if (last?.heads === state.heads) state.heads = [token];
  else state.heads.push(token);
  state.open = null;
}

function openRow(state: State, token: Token): void {
  const likely = ownOf(state, token).filter(({ meaning }) => meaning.role === 'row');
  openUnit(state, token, { likely, label: token.text, number: token.number, isGroup: false });
}

function openUnit(
  state: State,
  token: Token,
  unit: Pick<OpenUnit, 'likely' | 'label' | 'number' | 'isGroup'>,
): void {
  const { group, band, heads } = state;
  const { line, field } = token;
  state.open = { ...unit, group, band, line, field, slots: [], heads, isMoved: false };
  state.units.push(state.open);
}

function ownOf({ input }: State, { likely }: Token): readonly Likeness[] {
  return likely.filter(({ meaning }) => meaning.table === input.table);
}

function idOf(state: State, token: Token, role: Role): string | null {
  return ownOf(state, token).find(({ meaning }) => meaning.role === role)?.meaning.id ?? null;
}

function bandOf(state: State, token: Token): number | null {
  return ownOf(state, token).find(({ meaning }) => meaning.role === 'band')?.meaning.band ?? null;
}

const HEADS: ReadonlySet<Role> = new Set(['column', 'columnGroup', 'columnsLabel', 'corner']);

/** A word such as 其他 heads a column or a row; what stands around it tells. */
function roleOf(state: State, token: Token, at: number): Role | null {
  const roles = ownOf(state, token).map(({ meaning }) => meaning.role);
  const first = roles[0];
  if (first === undefined) return null;
  const isBoth = roles.includes('row') && roles.includes('column');
  if (!isBoth) return first;
  if (token.number > 0) return 'row';
  if (state.before !== null && HEADS.has(state.before)) return 'column';
  const next = state.input.tokens.slice(at + 1, at + 1 + MOST_BLANKS).find(isFilled);
  const isInHead = next?.kind === 'label' && isOnlyHead(state, next);
  return isInHead ? 'column' : 'row';
}

/** Blanks that merged headers leave behind. */
const MOST_BLANKS = 12;

function isFilled({ kind }: Token): boolean {
  return kind !== 'blank';
}

function isOnlyHead(state: State, token: Token): boolean {
  const own = ownOf(state, token);
  return own.length > 0 && own.every(({ meaning }) => HEADS.has(meaning.role));
}
