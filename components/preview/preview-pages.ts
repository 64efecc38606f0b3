import type { FormEditor } from '@/components/form/form-editor';
import { svgSheet } from '@/components/pages/svg-sheet';
import { buildDocument } from '@/lib/document/build-document';
import { fontMetrics } from '@/lib/pages/font-metrics';
import { layOut } from '@/lib/pages/lay-out';
import { missingCharacters } from '@/lib/pages/missing-characters';
import type { OutlineEntry } from '@/lib/pages/pages';
import { writeSvgPages } from '@/lib/writers/svg';

export interface PreviewPages {
  readonly svgs: readonly string[];
  readonly outline: readonly OutlineEntry[];
  /** Characters that no font of ours can print. */
  readonly missing: readonly string[];
}

/** The pages as they would be printed now. */
export function previewPagesOf(editor: FormEditor): PreviewPages {
  const draft = editor.checkedFindings().some(({ severity }) => severity === 'error');
  const document = buildDocument(editor.template, editor.report(), { draft });
  const pages = layOut(document, fontMetrics);
  const missing = missingCharacters(document, fontMetrics);
  return { svgs: writeSvgPages(pages), outline: pages.outline, missing };
}

/** Puts the pages into the element; those that did not change stay as they are. */
export function paintPages(holder: Element, svgs: readonly string[]): void {
  svgs.forEach((svg, index) => {
    const shown = holder.children[index];
    if (shown === undefined) holder.append(sheetOf(svg));
    else if (sources.get(shown) !== svg) shown.replaceWith(sheetOf(svg));
  });
  while (holder.children.length > svgs.length) holder.lastElementChild?.remove();
}

const sources = new WeakMap<Element, string>();
function sheetOf(svg: string): Element {
  const sheet = svgSheet(svg);
  sources.set(sheet, svg);
  return sheet;
}
