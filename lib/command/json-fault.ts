const TOKEN =
  /\s*(?:([{}[\],:"])|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null)(?![\w.]))/uy;
// In pieces, for a regular expression runs out of stack on a very long string.
const STRING_PIECE = /(?:[^"\\\p{Cc}]|[\u007F-\u009F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})){1,1000}/uy;

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'end';

interface State {
  readonly open: string[];
  expected: Expected;
}

/** Where a text stops being JSON, counted from 1. `JSON.parse` does not always tell. */
export function jsonFault(text: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, faultAt(text));
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function faultAt(text: string): number {
  const state: State = { open: [], expected: 'value' };
  let at = 0;
  for (;;) {
    const end = tokenEnd(text, at, state);
    if (end === null) return at + (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0);
    at = end;
  }
}

/** `null` where no token that may stand there is found. */
function tokenEnd(text: string, at: number, state: State): number | null {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text);
  if (match === null) return null;
  const end = match[1] === '"' ? stringEnd(text, TOKEN.lastIndex) : TOKEN.lastIndex;
  return end !== null && accept(state, match[1] ?? 'literal') ? end : null;
}

function stringEnd(text: string, start: number): number | null {
  let at = start;
  for (;;) {
    STRING_PIECE.lastIndex = at;
    if (!STRING_PIECE.test(text)) return text[at] === '"' ? at + 1 : null;
    at = STRING_PIECE.lastIndex;
  }
}

/** Whether the token may stand there; moves the state on when it may. */
function accept(state: State, token: string): boolean {
  switch (token) {
    case '{':
      return opens(state, '}', 'key-or-end');
    case '[':
      return opens(state, ']', 'value-or-end');
    case '}':
      return closes(state, '}', ['key-or-end', 'comma-or-end']);
    case ']':
      return closes(state, ']', ['value-or-end', 'comma-or-end']);
    case ',':
      return moves(state, ['comma-or-end'], state.open.at(-1) === '}' ? 'key' : 'value');
    case ':':
      return moves(state, ['colon'], 'value');
    case '"':
      return moves(state, ['key', 'key-or-end'], 'colon') || isValue(state);
    default:
      return isValue(state);
  }
}

function opens(state: State, end: string, next: Expected): boolean {
  if (!isValue(state)) return false;
  state.open.push(end);
  state.expected = next;
  return true;
}

function closes(state: State, end: string, allowed: readonly Expected[]): boolean {
  if (state.open.at(-1) !== end || !allowed.includes(state.expected)) return false;
  state.open.pop();
  state.expected = afterValue(state);
  return true;
}

function isValue(state: State): boolean {
  return moves(state, ['value', 'value-or-end'], afterValue(state));
}

function afterValue(state: State): Expected {
  return state.open.length === 0 ? 'end' : 'comma-or-end';
}

function moves(state: State, allowed: readonly Expected[], next: Expected): boolean {
  if (!allowed.includes(state.expected)) return false;
  state.expected = next;
  return true;
}
