import { type DocxStyles, isOn, settingOf, styleAt } from './docx-styles';
import { isPlaceholder, shownPart } from './docx-wrappers';
import { childOf, elementsOf, ownTextOf, type XmlElement } from './parse-xml';
import { numberIfAllRaised, raisedDigits } from './raised-digits';

export interface ParagraphText {
  /** With `\n` for line breaks and `\t` for tabs. */
  readonly text: string;
  /** The contents of text boxes that hang on the paragraph. */
  readonly boxes: readonly XmlElement[];
}

interface Gathered {
  readonly pieces: string[];
  readonly boxes: XmlElement[];
  readonly styles: DocxStyles;
  readonly hiddenStyle: boolean;
}

/** Removed by a revision, readings above characters, and what is not text. */
const SKIPPED: ReadonlySet<string> = new Set(['del', 'moveFrom', 'rt', 'pPr', 'rPr', 'sdtPr']);

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

const DRAWN: ReadonlySet<string> = new Set(['drawing', 'pict', 'object']);

/** What a paragraph shows: revisions accepted, hidden text and field codes left out. */
export function paragraphTextOf(paragraph: XmlElement, styles: DocxStyles): ParagraphText {
  const style = styleAt(styles, settingOf(childOf(childOf(paragraph, 'pPr'), 'pStyle')));
  const gathered: Gathered = { pieces: [], boxes: [], styles, hiddenStyle: style.hidden };
  gather(paragraph, gathered);
  return { text: numberIfAllRaised(gathered.pieces.join('')), boxes: gathered.boxes };
}

function gather(parent: XmlElement, into: Gathered): void {
  for (const element of elementsOf(parent)) gatherElement(element, into);
}

function gatherElement(element: XmlElement, into: Gathered): void {
  const { name } = element;
  const sign = Object.hasOwn(SIGNS, name) ? SIGNS[name] : undefined;
  if (sign !== undefined) into.pieces.push(sign);
  else if (name === 't') into.pieces.push(ownTextOf(element).replace(/[\r\n\t]+/gu, ' '));
  else if (isRaised(element)) gatherRaised(element, into);
  else if (DRAWN.has(name)) into.boxes.push(...boxesIn(element));
  else if (!SKIPPED.has(name) && !isHidden(element, into)) gather(shownPart(element), into);
}

function isRaised(element: XmlElement): boolean {
  const set = settingOf(childOf(childOf(element, 'rPr'), 'vertAlign'));
  return element.name === 'r' && set === 'superscript';
}

function gatherRaised(run: XmlElement, into: Gathered): void {
  const inner: Gathered = { ...into, pieces: [] };
  if (!isHidden(run, into)) gather(shownPart(run), inner);
  into.pieces.push(...inner.pieces.map(raisedDigits));
}

function isHidden(element: XmlElement, into: Gathered): boolean {
  if (element.name === 'sdt') return isPlaceholder(element);
  if (element.name !== 'r') return false;
  const properties = childOf(element, 'rPr');
  const own = childOf(properties, 'vanish');
  if (own !== undefined) return isOn(own);
  return into.hiddenStyle || styleAt(into.styles, settingOf(childOf(properties, 'rStyle'))).hidden;
}

function boxesIn(drawing: XmlElement): readonly XmlElement[] {
  return elementsOf(drawing).flatMap((child) =>
    child.name === 'txbxContent' ? [child] : boxesIn(shownPart(child)),
  );
}
