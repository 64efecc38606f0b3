import { type CharacterClass, classOf, isInvisible } from './character-class';
import type { FontRole } from './font-roles';
import { type FontTables, fontFor } from './font-tables';

/** One character of a text that is about to be set. */
export interface Glyph {
  readonly text: string;
  readonly font: FontRole;
  /** In ems. */
  readonly advance: number;
  readonly kind: CharacterClass;
  readonly strong: boolean;
}

export interface StyledText {
  readonly text: string;
  readonly font: FontRole;
  readonly strong: boolean;
}

/** 〓 stands for a character that no font has, as printers have always done. */
const SUBSTITUTE = '〓';
const BLANK_CONTROLS = /[\t\n\r\v\f\u0085\u2028\u2029]+/gu;

export function glyphsOf(texts: readonly StyledText[], tables: FontTables): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  for (const styled of texts) {
    for (const character of styled.text.replace(BLANK_CONTROLS, ' ')) {
      const code = character.codePointAt(0) ?? 0;
      if (!isInvisible(code)) glyphs.push(glyphOf(character, styled, tables));
    }
  }
  return glyphs;
}

function glyphOf(character: string, styled: StyledText, tables: FontTables): Glyph {
  const code = character.codePointAt(0) ?? 0;
  const font = fontFor(tables, styled.font, code);
  if (font === null) return substituteFor(styled, tables);
  const advance = tables.advanceOf(font, code);
  return { text: character, font, advance, kind: classOf(character), strong: styled.strong };
}

function substituteFor({ strong }: StyledText, tables: FontTables): Glyph {
  const font = fontFor(tables, 'fangsong', SUBSTITUTE.codePointAt(0) ?? 0) ?? 'fangsong';
  return { text: SUBSTITUTE, font, advance: 1, kind: 'plain', strong };
}
