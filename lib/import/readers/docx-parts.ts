import type { Refusal } from '../refusal';
import { decodeText } from './decode-text';
import { openPackage, type Package } from './open-package';
import { relatedPart, titleIn } from './package-parts';
import { attributeOf, childOf, childrenOf, elementsOf, treeOf, type XmlElement } from './parse-xml';
import { partName } from './zip-directory';

/** What is read of a Word document, however it is stored. */
export interface DocxParts {
  readonly body: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly title: string | null;
  readonly hasPictures: boolean;
  /** A page that a program put in instead of a document; Word turns it into one on opening. */
  readonly page: () => string | null;
}

export type OpenedDocx =
  | { readonly ok: true; readonly parts: DocxParts }
  | { readonly ok: false; readonly refusal: Refusal };

/** Looks, marks and settings that say nothing of the text, and older versions of changed ones. */
const DROPPED: ReadonlySet<string> = new Set([
  'sectPr',
  'tblPr',
  'tblPrEx',
  'tcBorders',
  'tcMar',
  'pBdr',
  'tabs',
  'tcW',
  'vAlign',
  'shd',
  'jc',
  'ind',
  'spacing',
  'rFonts',
  'sz',
  'szCs',
  'color',
  'kern',
  'lang',
  'proofErr',
  'bookmarkStart',
  'bookmarkEnd',
  'instrText',
  'delText',
  'pPrChange',
  'rPrChange',
  'trPrChange',
  'tcPrChange',
  'tblPrChange',
  'tblStylePr',
  'latentStyles',
  'numPicBullet',
  'binData',
  'binaryData',
]);

const CORE = 'docprops/core.xml';
const USUAL_MAIN = 'word/document.xml';
const ZIP_MARK = 0x50;

export function openDocx(bytes: Uint8Array): OpenedDocx {
  return bytes[0] === ZIP_MARK ? packedParts(bytes) : flatParts(bytes);
}

function packedParts(bytes: Uint8Array): OpenedDocx {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const main = mainPart(opened.package);
  const beside = main.slice(0, main.lastIndexOf('/') + 1);
  const styles = `${beside}styles.xml`;
  const numbering = `${beside}numbering.xml`;
  const unpacked = opened.package.texts([main, styles, numbering, CORE]);
  if (!unpacked.ok) return unpacked;
  const rootOf = (name: string): XmlElement | undefined => {
    const xml = unpacked.texts.get(name);
    return xml === undefined ? undefined : treeOf(xml, DROPPED);
  };
  const parts = {
    body: bodyOf(rootOf(main)),
    styles: rootOf(styles),
    numbering: rootOf(numbering),
    title: titleIn(rootOf(CORE)),
    hasPictures: [...opened.package.entries.keys()].some((name) => name.includes('/media/')),
    page: () => pageIn(opened.package),
  };
  return { ok: true, parts };
}

function pageIn({ entries, texts }: Package): string | null {
  const name = [...entries.keys()].find((each) => /\.(?:mht|mhtml|html?|xhtml)$/u.test(each));
  if (name === undefined) return null;
  const unpacked = texts([name]);
  return unpacked.ok ? (unpacked.texts.get(name) ?? null) : null;
}

function mainPart(opened: Package): string {
  if (opened.entries.has(USUAL_MAIN)) return USUAL_MAIN;
  return relatedPart(opened, '', /\/officeDocument$/u) ?? USUAL_MAIN;
}

function bodyOf(document: XmlElement | undefined): XmlElement {
  const body = childOf(document, 'body');
  if (body === undefined) throw new Error('no body');
  return body;
}

/** One XML file: the parts of a package in a row, or the XML of Word 2003. */
function flatParts(bytes: Uint8Array): OpenedDocx {
  const root = treeOf(decodeText(bytes).text, DROPPED);
  if (root.name === 'package') return { ok: true, parts: packageParts(root) };
  const parts = {
    body: bodyOf(root),
    styles: childOf(root, 'styles'),
    numbering: undefined,
    title: titleIn(childOf(root, 'DocumentProperties')),
    hasPictures: false,
    page: () => null,
  };
  return { ok: true, parts };
}

function packageParts(root: XmlElement): DocxParts {
  const contents = new Map(
    childrenOf(root, 'part').map((part) => [
      partName(attributeOf(part.attributes, 'name') ?? ''),
      elementsOf(childOf(part, 'xmlData'))[0],
    ]),
  );
  return {
    body: bodyOf(contents.get(USUAL_MAIN)),
    styles: contents.get('word/styles.xml'),
    numbering: contents.get('word/numbering.xml'),
    title: titleIn(contents.get(CORE)),
    hasPictures: [...contents.keys()].some((name) => name.includes('/media/')),
    page: () => null,
  };
}
