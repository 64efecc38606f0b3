import { setImmediate } from 'node:timers/promises';
import {
  Canvas,
  Font,
  Document as PdfDocument,
  Page as PdfPage,
  renderToBuffer,
  View,
} from '@react-pdf/renderer';

import type { Document } from '@/lib/document/document';
import { fontMetrics } from '@/lib/pages/font-metrics';
import { FONT_FAMILIES, FONT_ROLES, type FontRole } from '@/lib/pages/font-roles';
import { layOut } from '@/lib/pages/lay-out';
import { PAGE_WIDTH } from '@/lib/pages/page-geometry';
import type { OutlineEntry, Page, Pages } from '@/lib/pages/pages';
import { fontFileOf } from './pdf-fonts';
import { type Fonts, type Painter, paintPage } from './pdf-paint';

const PRODUCER = 'Gouji';
/** The outline measures the left edge of its targets from the right edge of the page. */
const LEFT_EDGE = PAGE_WIDTH;

/** The document as PDF: searchable, with embedded fonts and bookmarks, and always the same bytes. */
export async function writePdf(document: Document): Promise<Uint8Array> {
  const fonts = await loadFonts();
  const pages = layOut(document, fontMetrics);
  const bytes = await renderToBuffer(pdfOf(document, pages, fonts));
  // React forgets a finished tree in a task of its own; without this turn, trees pile up.
  await setImmediate();
  return new Uint8Array(bytes);
}

let loaded: Promise<Fonts> | undefined;

/** Parsed once per process. */
function loadFonts(): Promise<Fonts> {
  loaded ??= openFonts();
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

async function openFonts(): Promise<Fonts> {
  const opened = await Promise.all(
    FONT_ROLES.map(async (role): Promise<[FontRole, object]> => {
      const fontFamily = FONT_FAMILIES[role];
      Font.register({ family: fontFamily, src: await fontFileOf(role) });
      await Font.load({ fontFamily });
      const { data } = Font.getFont({ fontFamily });
      if (data === null) throw new Error(`The font ${fontFamily} could not be opened.`);
      return [role, data];
    }),
  );
  return new Map(opened);
}

function pdfOf({ language, metadata }: Document, pages: Pages, fonts: Fonts) {
  const parents = parentsOf(pages.outline);
  return (
    <PdfDocument
      title={metadata.title}
      author={metadata.author}
      subject={metadata.subject}
      keywords={metadata.keywords.join(', ')}
      creator={PRODUCER}
      producer={PRODUCER}
      creationDate={new Date(metadata.created)}
      language={language}
      pdfVersion="1.7"
    >
      {pages.pages.map((page) => (
        <PdfPage key={page.number} size={[pages.widthPt, pages.heightPt]}>
          {pages.outline.map((entry, place) =>
            entry.page === page.number ? bookmarkOf(entry, place, parents) : null,
          )}
          {canvasOf(page, pages, fonts)}
        </PdfPage>
      ))}
    </PdfDocument>
  );
}

/** A canvas of the full height of the page would be taken for one that needs two pages. */
function canvasOf(page: Page, { widthPt, heightPt }: Pages, fonts: Fonts) {
  const place = { position: 'absolute', width: widthPt, height: heightPt - 1 } as const;
  const paint = (painter: Painter) => {
    paintPage(painter, page, fonts);
    return null;
  };
  return <Canvas style={place} paint={paint} />;
}

function bookmarkOf(entry: OutlineEntry, place: number, parents: readonly (number | null)[]) {
  const parent = parents[place] ?? null;
  // Every node may carry a bookmark, though the types know it of pages only.
  const target = {
    bookmark: {
      title: entry.title,
      ref: place,
      ...(parent === null ? {} : { parent }),
      top: entry.y,
      left: LEFT_EDGE,
      expanded: true,
    },
  };
  return <View key={place} {...target} style={{ position: 'absolute', top: entry.y }} />;
}

/** The nearest entry before each that is one level up. */
function parentsOf(outline: readonly OutlineEntry[]): readonly (number | null)[] {
  return outline.map((entry, place) => {
    const above = outline.slice(0, place).findLastIndex(({ level }) => level < entry.level);
    return above < 0 ? null : above;
  });
}
