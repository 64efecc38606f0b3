export interface Bookmark {
  readonly title: string;
  /** The bookmarks above it, outermost first. */
  readonly path: readonly string[];
  /** Points from the foot of the page. */
  readonly top: number;
}

/** The bookmarks of a PDF whose objects are not packed, in their order. */
export function bookmarksIn(bytes: Uint8Array): readonly Bookmark[] {
  const found = [...objectsIn(bytes)].flatMap(itemOf);
  // Objects are numbered as they are made, but written when they are complete.
  const items = new Map(found.toSorted(([a], [b]) => Number(a) - Number(b)));
  return [...items.values()].map(({ title, top, parent }) => ({
    title,
    top,
    path: pathTo(items, parent),
  }));
}

interface Item {
  readonly title: string;
  readonly top: number;
  readonly parent: string;
}

function objectsIn(bytes: Uint8Array): IterableIterator<RegExpExecArray> {
  const file = Buffer.from(bytes).toString('latin1');
  return file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g);
}

function itemOf([, id = '', body = '']: RegExpExecArray): readonly [string, Item][] {
  const title = /\/Title \(((?:\\[\s\S]|[^\\)])*)\)/.exec(body)?.[1];
  const top = /\/Dest \[\d+ 0 R \/XYZ -?[\d.]+ ([\d.]+) /.exec(body)?.[1];
  const parent = /\/Parent (\d+) 0 R/.exec(body)?.[1];
  if (title === undefined || top === undefined || parent === undefined) return [];
  return [[id, { title: decoded(title), top: Number(top), parent }]];
}

function decoded(literal: string): string {
  const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const raw = literal.replace(/\\([\s\S])/g, (_, escaped: string) => named[escaped] ?? escaped);
  const bytes = Buffer.from(raw, 'latin1');
  return bytes.readUInt16BE(0) === 0xfeff ? bytes.subarray(2).swap16().toString('utf16le') : raw;
}

function pathTo(items: ReadonlyMap<string, Item>, id: string): readonly string[] {
  const item = items.get(id);
  return item ? [...pathTo(items, item.parent), item.title] : [];
}
