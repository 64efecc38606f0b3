import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

import { settingsXml } from './docx-settings';
import { stylesXml } from './docx-styles';

/** The archive again without a trace of the clock, its parts in stable order. */
export function settledArchive(archive: Uint8Array, created: string): Uint8Array {
  const parts = unzipSync(archive);
  const settled: Zippable = {};
  for (const name of Object.keys(parts).toSorted(byPackageOrder)) {
    const part = parts[name];
    if (part) settled[name] = [settledPart(name, part, created), { mtime: ZIP_EPOCH }];
  }
  return zipSync(settled, { level: 6 });
}

/** fflate writes local time, so that the stamp is the same in every time zone. */
const ZIP_EPOCH = new Date(1980, 0, 1);

const CONTENT_TYPES = '[Content_Types].xml';

/** The list of content types comes first, where readers that sniff look for it. */
function byPackageOrder(a: string, b: string): number {
  if (a === CONTENT_TYPES) return -1;
  if (b === CONTENT_TYPES) return 1;
  return a < b ? -1 : 1;
}

function settledPart(name: string, part: Uint8Array, created: string): Uint8Array {
  if (name === 'word/settings.xml') return strToU8(settingsXml);
  if (name === 'word/styles.xml') return strToU8(stylesXml);
  if (name === 'docProps/core.xml') return strToU8(settledCore(strFromU8(part), created));
  if (name === 'word/document.xml') return strToU8(settledBookmarks(strFromU8(part)));
  return part;
}

/** The package counts bookmarks through the life of the process; ours start anew in each file. */
function settledBookmarks(xml: string): string {
  const ids = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)[^>]*w:id=")(\d+)/g, (_, before, id) => {
    if (!ids.has(id)) ids.set(id, ids.size + 1);
    return `${before}${ids.get(id)}`;
  });
}

function settledCore(xml: string, created: string): string {
  const stamp = `${new Date(created).toISOString().slice(0, 19)}Z`;
  return xml
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${stamp}`)
    .replace('</cp:coreProperties>', '<dc:language>zh-CN</dc:language></cp:coreProperties>');
}
