import { SaxesParser } from 'saxes';

import { tooMuch } from './too-much';

/** An element of an XML part. Names are without their prefixes, which files choose freely. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;
export type XmlAttributes = Readonly<Record<string, string>>;

export interface XmlEvents {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** Deeper than any editor nests; a walk along the elements must not run out of stack. */
const DEEPEST = 400;
const MOST_ELEMENTS = 200_000;

/** Throws when the XML is not well-formed, declares entities or a document type, or is endless. */
export function walkXml(xml: string, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new Error('a document type is not allowed');
  });
  parser.on('opentag', (tag) => {
    depth++;
    if (depth > DEEPEST) throw new Error('nested too deep');
    events.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth--;
    events.close(localName(tag.name));
  });
  parser.on('text', (text) => events.text(text));
  parser.on('cdata', (text) => events.text(text));
  parser.write(xml).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The root element, without the elements of the dropped names and what is in them. */
export function treeOf(xml: string, dropped: ReadonlySet<string>): XmlElement {
  const document: XmlNode[] = [];
  const open: XmlNode[][] = [document];
  let droppedDepth = 0;
  let count = 0;
  walkXml(xml, {
    open(name, attributes) {
      if (droppedDepth > 0 || dropped.has(name)) {
        droppedDepth++;
        return;
      }
      count++;
      if (count > MOST_ELEMENTS) throw tooMuch('elements');
      const children: XmlNode[] = [];
      open.at(-1)?.push({ name, attributes, children });
      open.push(children);
    },
    text(text) {
      if (droppedDepth === 0) open.at(-1)?.push(text);
    },
    close() {
      if (droppedDepth > 0) droppedDepth--;
      else open.pop();
    },
  });
  const root = document.find((node) => typeof node !== 'string');
  if (root === undefined) throw new Error('no root element');
  return root;
}

export function elementsOf(parent: XmlElement | undefined): readonly XmlElement[] {
  return parent?.children.filter((child) => typeof child !== 'string') ?? [];
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

export function childrenOf(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return elementsOf(parent).filter((child) => child.name === name);
}

/** The value of an attribute by its local name; `null` when the element has none. */
export function attributeOf(attributes: XmlAttributes, name: string): string | null {
  const usual = attributes[`w:${name}`] ?? attributes[name];
  if (usual !== undefined) return usual;
  const key = Object.keys(attributes).find((other) => other.endsWith(`:${name}`));
  return key === undefined ? null : (attributes[key] ?? null);
}

/** The character data directly inside an element. */
export function ownTextOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}
