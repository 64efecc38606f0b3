/** An element of a well-formed XML file; `text` is all the character data below it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const CONTROL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Throws on anything that is not well-formed: unbalanced tags, stray marks, control characters. */
export function readXml(xml: string): XmlElement {
  if (CONTROL.test(xml)) throw new Error('the file holds a character that XML forbids');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [root];
  let end = 0;
  for (const match of xml.matchAll(TOKEN)) {
    end = match.index + match[0].length;
    readToken(open, match);
  }
  const [top] = root.children;
  if (end !== xml.length || open.length !== 1 || !top) {
    throw new Error(`not well-formed near ${xml.slice(end, end + 60)}`);
  }
  return top;
}

function readToken(open: XmlElement[], match: RegExpExecArray): void {
  const [, closing, name, attributes, empty, text] = match;
  if (text !== undefined) {
    const plain = unescaped(text);
    for (const element of open) element.text += plain;
    return;
  }
  if (name === undefined) return;
  if (closing) {
    if (open.pop()?.name !== name) throw new Error(`unbalanced ${name}`);
    return;
  }
  const element = { name, attributes: attributesOf(attributes ?? ''), children: [], text: '' };
  open.at(-1)?.children.push(element);
  if (!empty) open.push(element);
}

function attributesOf(source: string): Readonly<Record<string, string>> {
  const pairs = [...source.matchAll(/([\w:.-]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, unescaped(value)]));
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (found, code, name) => {
    if (code) return String.fromCodePoint(Number(code));
    const character = NAMED[name ?? ''];
    if (character === undefined) throw new Error(`a stray mark: ${found}`);
    return character;
  });
}

/** All elements of a name below another, in order. */
export function elementsOf(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.flatMap((child) =>
    child.name === name ? [child, ...elementsOf(child, name)] : elementsOf(child, name),
  );
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child) => child.name === name);
}

/** An outline of the elements, without namespaces; what is flat stands on one line. */
export function prettyXml(element: XmlElement, indent = ''): string {
  const isFlat = element.children.every((child) => child.children.length === 0);
  if (isFlat) return `${indent}${[element, ...element.children].map(tagText).join(' ')}\n`;
  const children = element.children.map((child) => prettyXml(child, `${indent}  `));
  return `${indent}${tagText(element)}\n${children.join('')}`;
}

function tagText(element: XmlElement): string {
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => ` ${name}="${value}"`);
  const text = element.children.length === 0 ? element.text : '';
  return `<${element.name}${attributes.join('')}>${text}`;
}
