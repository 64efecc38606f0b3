import { attributeOf, childOf, childrenOf, elementsOf, type XmlElement } from './parse-xml';

/** What a paragraph style says that matters to a reader of the text. */
export interface DocxStyle {
  /** The heading level, from 1; `null` when the style is not for headings. */
  readonly level: number | null;
  readonly numbering: NumberingRef | null;
  readonly hidden: boolean;
  /** It is for the title of the whole document, which has no level. */
  readonly title: boolean;
  /** It is for the lines of a table of contents, which repeat the headings. */
  readonly contents: boolean;
}

/** Which list a paragraph is numbered in; a part is `null` where a style is to say it. */
export interface NumberingRef {
  readonly list: string | null;
  readonly depth: number | null;
}

export type DocxStyles = ReadonlyMap<string, DocxStyle>;

const PLAIN: DocxStyle = {
  level: null,
  numbering: null,
  hidden: false,
  title: false,
  contents: false,
};
const LONGEST_CHAIN = 20;
const TITLE_NAME = /^(?:title|标题)$/iu;
const CONTENTS_NAME = /^(?:toc (?:heading|\d)|目录\s*\d)$/iu;
const HEADING_NAME = /^(?:heading|标题)\s*([1-9])$/iu;
const BODY_LEVEL = 9;

/** Word's own names for headings, where a file refers to styles that it does not describe. */
const HEADING_ID = /^Heading([1-9])$/u;

export function readStyles(part: XmlElement | undefined): DocxStyles {
  const raw = new Map(
    childrenOf(part, 'style').map((style) => [
      attributeOf(style.attributes, 'styleId') ?? '',
      style,
    ]),
  );
  return new Map([...raw.keys()].map((id) => [id, settledStyle(raw, id)]));
}

export function styleAt(styles: DocxStyles, id: string | null): DocxStyle {
  if (id === null) return PLAIN;
  const undescribed = styles.size === 0 ? HEADING_ID.exec(id)?.[1] : undefined;
  if (undescribed !== undefined) return { ...PLAIN, level: Number(undescribed) };
  return styles.get(id) ?? PLAIN;
}

/** A style says what it says itself, and else what the styles that it is based on say. */
function settledStyle(raw: ReadonlyMap<string, XmlElement>, id: string): DocxStyle {
  let settled = PLAIN;
  let style = raw.get(id);
  for (let step = 0; style !== undefined && step < LONGEST_CHAIN; step++) {
    const own = ownStyle(style);
    settled = {
      level: settled.level ?? own.level,
      numbering: mergedNumbering(settled.numbering, own.numbering),
      hidden: settled.hidden || own.hidden,
      title: settled.title || own.title,
      contents: settled.contents || own.contents,
    };
    const base = childOf(style, 'basedOn');
    style = base && raw.get(attributeOf(base.attributes, 'val') ?? '');
  }
  return settled.level === BODY_LEVEL + 1 ? { ...settled, level: null } : settled;
}

function ownStyle(style: XmlElement): DocxStyle {
  const paragraph = childOf(style, 'pPr');
  const name = settingOf(childOf(style, 'name')) ?? '';
  const named = HEADING_NAME.exec(name.trim())?.[1];
  return {
    level: outlineLevelOf(paragraph) ?? (named === undefined ? null : Number(named)),
    numbering: numberingRefOf(paragraph),
    hidden: isOn(childOf(childOf(style, 'rPr'), 'vanish')),
    title: TITLE_NAME.test(name.trim()),
    contents: CONTENTS_NAME.test(name.trim()),
  };
}

/** From 1; 10 says that it is body text, whatever the style's base says. */
export function outlineLevelOf(properties: XmlElement | undefined): number | null {
  const value = settingOf(childOf(properties, 'outlineLvl'));
  return value !== null && /^\d$/u.test(value) ? Number(value) + 1 : null;
}

export function numberingRefOf(properties: XmlElement | undefined): NumberingRef | null {
  const reference = childOf(properties, 'numPr');
  if (reference === undefined) return null;
  const depth = settingOf(childOf(reference, 'ilvl'));
  return {
    list: settingOf(childOf(reference, 'numId')),
    depth: depth !== null && /^\d$/u.test(depth) ? Number(depth) : null,
  };
}

export function mergedNumbering(
  own: NumberingRef | null,
  base: NumberingRef | null,
): NumberingRef | null {
  if (own === null || base === null) return own ?? base;
  return { list: own.list ?? base.list, depth: own.depth ?? base.depth };
}

export function settingOf(element: XmlElement | undefined): string | null {
  return element === undefined ? null : attributeOf(element.attributes, 'val');
}

/** Whether a switch such as `<w:vanish/>` is there and not turned off. */
export function isOn(element: XmlElement | undefined): boolean {
  if (element === undefined) return false;
  return !['0', 'false', 'off'].includes(settingOf(element) ?? '');
}

export function hasAny(element: XmlElement | undefined, names: readonly string[]): boolean {
  return elementsOf(element).some((child) => names.includes(child.name));
}
