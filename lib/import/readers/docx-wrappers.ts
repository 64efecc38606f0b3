import { isOn } from './docx-styles';
import { childOf, elementsOf, type XmlElement } from './parse-xml';

const WRAPPERS: ReadonlySet<string> = new Set([
  'sdtContent',
  'customXml',
  'smartTag',
  'ins',
  'moveTo',
  'Choice',
  'Fallback',
  // The XML of Word 2003.
  'sect',
  'sub-section',
  'annotation',
  'content',
]);

/** The children as if content controls, revisions and the like were not there. */
export function unwrappedChildren(parent: XmlElement): readonly XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (WRAPPERS.has(child.name)) return unwrappedChildren(child);
    if (child.name === 'AlternateContent') return unwrappedChildren(shownPart(child));
    if (child.name === 'sdt') return isPlaceholder(child) ? [] : unwrappedChildren(child);
    return [child];
  });
}

/** One of the alternatives that a file offers for programs of different age. */
export function shownPart(element: XmlElement): XmlElement {
  if (element.name !== 'AlternateContent') return element;
  return childOf(element, 'Choice') ?? childOf(element, 'Fallback') ?? element;
}

/** A content control that nobody has filled in shows a prompt, which is not the document's text. */
export function isPlaceholder(control: XmlElement): boolean {
  return isOn(childOf(childOf(control, 'sdtPr'), 'showingPlcHdr'));
}
