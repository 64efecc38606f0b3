import { describe, expect, it } from 'vitest';

import { writeHtml } from '@/lib/writers/html';
import { addressedValues, attribute, elementsIn, pageOf, textIn } from '../readers/read-html';
import { documentOf, nestedGrid, sampleBlocks } from './sample-document';

const page = pageOf(await writeHtml(documentOf(sampleBlocks, '草稿')));

describe('an HTML page', () => {
  it('needs nothing from elsewhere and runs nothing', () => {
    expect(elementsIn(page, ['script', 'link', 'img', 'iframe'])).toEqual([]);
    expect(elementsIn(page, ['style']).map(textIn).join('')).not.toMatch(/url\(|@import/);
  });

  it('says its language, title and author', () => {
    const [html] = elementsIn(page, ['html']);
    const [title] = elementsIn(page, ['title']);
    const metas = elementsIn(page, ['meta']).map((meta) => attribute(meta, 'name'));
    expect(html && attribute(html, 'lang')).toBe('zh-CN');
    expect(title && textIn(title)).toContain('2024年度');
    expect(metas).toEqual(expect.arrayContaining(['author', 'description', 'viewport']));
  });

  it('has one heading of the first level and skips none', () => {
    const names = elementsIn(page, ['h1', 'h2', 'h3', 'h4', 'h5']).map(({ tagName }) => tagName);
    expect(names).toEqual(['h1', 'h2', 'h3', 'h4', 'h5', 'h2', 'h2']);
  });

  it('names every table and lets it scroll by keyboard', () => {
    const captions = elementsIn(page, ['caption']).map(textIn);
    const regions = elementsIn(page, ['div']).map((region) => [
      attribute(region, 'role'),
      attribute(region, 'tabindex'),
      attribute(region, 'aria-label'),
    ]);
    expect(regions).toEqual(captions.map((caption) => ['region', '0', caption]));
  });

  it('gives every header cell a scope and every value its address', async () => {
    const scopes = elementsIn(page, ['th']).map((header) => attribute(header, 'scope'));
    const values = addressedValues(await writeHtml(documentOf(sampleBlocks)));
    const cells = nestedGrid.rows.flatMap((row) => row.cells).filter((cell) => cell.address);
    expect(scopes).not.toContain(undefined);
    expect(Object.keys(values)).toEqual(expect.arrayContaining(cells.map((cell) => cell.address)));
    expect(values['requests/refused.query/c0']).toBe('12345');
    expect(values['requests/partial/c1']).toBe('');
  });

  it('keeps borders, widths and indents without its style sheet', () => {
    const tables = elementsIn(page, ['table']).map((table) => attribute(table, 'border'));
    const paragraphs = elementsIn(page, ['main']).flatMap((main) => elementsIn(main, ['p']));
    expect(tables).toEqual(['1', '1']);
    expect(paragraphs.map((paragraph) => attribute(paragraph, 'style'))).toContain(
      'text-indent:2em',
    );
  });
});
