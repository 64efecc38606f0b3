import type { Document } from '@/lib/document/document';
import { textsOf } from '@/lib/document/texts-of';
import { isInvisible } from './character-class';
import type { FontMetrics } from './font-metrics';
import { type FontTables, fontFor, fontTablesOf } from './font-tables';

/** The characters, each once, that no font of ours can print; they appear as 〓. */
export function missingCharacters(document: Document, metrics: FontMetrics): readonly string[] {
  const tables = fontTablesOf(metrics);
  const texts = document.blocks.flatMap(textsOf);
  const characters = new Set([document.mark ?? '', ...texts].flatMap((text) => [...text]));
  return [...characters].filter((character) => !isPrintable(character, tables)).sort();
}

function isPrintable(character: string, tables: FontTables): boolean {
  const code = character.codePointAt(0) ?? 0;
  return isInvisible(code) || fontFor(tables, 'fangsong', code) !== null;
}
