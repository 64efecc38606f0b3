import { readFile } from 'node:fs/promises';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';

import { fontMetrics } from '@/lib/pages/font-metrics';
import { FONT_FAMILIES, FONT_ROLES } from '@/lib/pages/font-roles';
import { fontTablesOf } from '@/lib/pages/font-tables';
import { missingCharacters } from '@/lib/pages/missing-characters';
import { fontFileOf } from '@/lib/writers/pdf-fonts';
import { documentOf, sampleBlocks } from '../writers/sample-document';
import { linesOf, paragraph } from './set-text';

describe('the table of font metrics', () => {
  const tables = fontTablesOf(fontMetrics);

  it.each(FONT_ROLES)('is that of the font %s', async (role) => {
    const font = create(await readFile(await fontFileOf(role)));
    if (!('characterSet' in font)) throw new Error('one font expected');
    const known = new Set(font.characterSet);
    const codes = Array.from({ length: 0x30000 }, (_, code) => code);
    expect(codes.filter((code) => tables.has(role, code) !== known.has(code))).toEqual([]);
    const advanceOf = (code: number) => font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm;
    const isWrong = (code: number) =>
      Math.abs(advanceOf(code) - tables.advanceOf(role, code)) > 1e-9;
    expect([...known].filter(isWrong)).toEqual([]);
    expect(FONT_FAMILIES[role]).toMatch(/^Gouji/);
  });
});

describe('a character that is in none of our fonts', () => {
  it('is found before printing, each once', () => {
    const blocks = [paragraph('陈㸓㸓与\u{2ffff}，⼀般'), paragraph('中文')];
    expect(missingCharacters(documentOf(blocks), fontMetrics)).toEqual(['⼀', '㸓', '\u{2ffff}']);
  });

  it('is printed as 〓', () => {
    expect(linesOf('陈㸓')).toEqual(['陈〓']);
  });

  it('is not in an ordinary report', () => {
    expect(missingCharacters(documentOf(sampleBlocks), fontMetrics)).toEqual([]);
  });
});

describe('a character that takes no place', () => {
  it('is left out', () => {
    expect(linesOf('政\u200b府\ufeff\u0007信\u00ad息')).toEqual(['政府信息']);
  });

  it('that separates becomes a blank', () => {
    expect(linesOf('政府\t信息\n公开')).toEqual(['政府 信息 公开']);
  });
});
