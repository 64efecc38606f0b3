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
  /** Its place in all the texts put together, in UTF-16 units. */
  readonly at: number;
}

export interface StyledText {
  readonly text: string;
  readonly font: FontRole;
  readonly strong: boolean;
}

/** 〓 stands for a character that no font has, as printers have always done. */
const SUBSTITUTE = '〓';
const BLANK_CONTROL = /[\t\n\r\v\f\u0085\u2028\u2029]/u;

export function glyphsOf(texts: readonly StyledText[], tables: FontTables): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  let start = 0;
  for (const styled of texts) {
    for (const { character, at } of charactersOf(styled.text)) {
      const isShown = !isInvisible(character.codePointAt(0) ?? 0);
      if (isShown) glyphs.push(glyphOf({ character, at: start + at }, styled, tables));
    }
    start += styled.text.length;
  }
  return glyphs;
}

/** Blank controls next to each other are one blank. */
function charactersOf(text: string): readonly PlacedCharacter[] {
  const characters: PlacedCharacter[] = [];
  let at = 0;
  let wasBlank = false;
  for (const character of text) {
    const isBlank = BLANK_CONTROL.test(character);
    if (!isBlank) characters.push({ character, at });
    else if (!wasBlank) characters.push({ character: ' ', at });
    wasBlank = isBlank;
    at += character.length;
  }
  return characters;
}

interface PlacedCharacter {
  readonly character: string;
  readonly at: number;
}

function glyphOf(
  { character, at }: PlacedCharacter,
  styled: StyledText,
  tables: FontTables,
): Glyph {
  const code = character.codePointAt(0) ?? 0;
  const font = fontFor(tables, styled.font, code);
  if (font === null) return { ...substituteFor(styled, tables), at };
  const advance = tables.advanceOf(font, code);
  return { text: character, font, advance, kind: classOf(character), strong: styled.strong, at };
}

function substituteFor({ strong }: StyledText, tables: FontTables): Omit<Glyph, 'at'> {
  const font = fontFor(tables, 'fangsong', SUBSTITUTE.codePointAt(0) ?? 0) ?? 'fangsong';
  return { text: SUBSTITUTE, font, advance: 1, kind: 'plain', strong };
}
