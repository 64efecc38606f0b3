import { FILLER, masked, withMasks } from './level-text';
import type { SourceLine } from './source-lines';
import { isWordChar, labelNumbersIn, withNumerals } from './words-of';

/** All words of the source in one string, with the place of each character. */
export interface WordStream {
  readonly words: string;
  readonly line: Int32Array;
  readonly field: Int32Array;
  /** Offset in the text of the field. */
  readonly offset: Int32Array;
  /** 1 where the character does not follow directly on the one before. */
  readonly starts: Uint8Array;
  /** How many digits of figures stand before the character. */
  readonly digits: Int32Array;
  /** The number of the label that begins here; 0 for none. */
  readonly numbers: Uint8Array;
  /** By line and field: the text without the numbers of labels and without printed units. */
  readonly bare: readonly (readonly string[])[];
}

const UNIT_NOTE = /\(\s*单\s*位[^()]{0,30}\)/gu;

const known = new WeakMap<readonly SourceLine[], WordStream>();

export function wordStreamOf(lines: readonly SourceLine[]): WordStream {
  const found = known.get(lines);
  if (found !== undefined) return found;
  const made = streamOf(lines);
  known.set(lines, made);
  return made;
}

function streamOf(lines: readonly SourceLine[]): WordStream {
  const bare = lines.map(({ fields }) => fields.map(({ level }) => bareText(level)));
  const size = bare.reduce((sum, texts) => sum + texts.reduce((all, t) => all + t.length, 0), 0);
  const stream = emptyStream(size);
  const state: State = { at: 0, digits: 0, number: 0, isStart: true, parts: [] };
  lines.forEach(({ fields }, line) => {
    fields.forEach(({ level }, field) => {
      addField(stream, state, { line, field, level, bare: bare[line]?.[field] ?? '' });
    });
  });
  return { ...stream, words: state.parts.join(''), bare };
}

function emptyStream(size: number) {
  return {
    line: new Int32Array(size),
    field: new Int32Array(size),
    offset: new Int32Array(size),
    starts: new Uint8Array(size),
    digits: new Int32Array(size),
    numbers: new Uint8Array(size),
  };
}

interface State {
  at: number;
  digits: number;
  /** The number before the next label, and whether a word begins. */
  number: number;
  isStart: boolean;
  readonly parts: string[];
}

type Stream = ReturnType<typeof emptyStream>;

interface FieldText {
  readonly line: number;
  readonly field: number;
  readonly level: string;
  readonly bare: string;
}

/** A label number is no figure, unless the text is nothing but the number. */
function bareText(level: string): string {
  const bare = withNumerals(level.replace(UNIT_NOTE, masked));
  return withMasks(
    bare,
    labelNumbersIn(bare).map(({ at, end }) => ({ from: at, to: end })),
  );
}

function addField(stream: Stream, state: State, text: FieldText): void {
  const numbers = new Map(labelNumbersIn(text.level).map(({ at, value }) => [at, value]));
  state.isStart = true;
  state.number = 0;
  for (let at = 0; at < text.bare.length; at += 1) {
    state.number = numbers.get(at) ?? state.number;
    const code = text.bare.charCodeAt(at);
    if (isWordChar(code)) addWord(stream, state, { ...text, at });
    else if (text.bare[at] !== FILLER) state.isStart = true;
    if (code >= 0x30 && code <= 0x39) state.digits += 1;
  }
}

function addWord(
  stream: Stream,
  state: State,
  { line, field, at, bare }: FieldText & { readonly at: number },
): void {
  stream.line[state.at] = line;
  stream.field[state.at] = field;
  stream.offset[state.at] = at;
  stream.starts[state.at] = state.isStart ? 1 : 0;
  stream.digits[state.at] = state.digits;
  stream.numbers[state.at] = Math.min(state.number, 255);
  state.parts.push(bare.charAt(at));
  state.at += 1;
  state.number = 0;
  state.isStart = false;
}
