import { describe, expect, it } from 'vitest';

import { fontMetrics } from '@/lib/pages/font-metrics';
import { layOut } from '@/lib/pages/lay-out';
import { writeSvgPages } from '@/lib/writers/svg';
import { readXml } from '../readers/read-xml';
import { documentOf, sampleBlocks } from './sample-document';

const svgOf = (...given: Parameters<typeof documentOf>) =>
  writeSvgPages(layOut(documentOf(...given), fontMetrics));

describe('the preview', () => {
  it('is one named image for each page', () => {
    const pages = svgOf(sampleBlocks);
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, place) => {
      expect(page).toContain('role="img"');
      expect(page).toContain(`aria-label="第${place + 1}页，共${pages.length}页"`);
    });
  });

  it('is well-formed', () => {
    for (const page of svgOf(sampleBlocks, '草稿')) expect(readXml(page).name).toBe('svg');
  });

  it('holds the text as it is, harmless', () => {
    const text = `<script>alert("1")</script>&'\u0000`;
    const [page = ''] = svgOf([{ kind: 'note', text }]);
    expect(page).not.toContain('<script');
    expect(readXml(page).text.replace('— 1 —', '')).toBe(`<script>alert("1")</script>&'`);
  });

  it('names the area of every value, also of blank ones', () => {
    const all = svgOf(sampleBlocks).join('');
    expect(all).toMatch(/<rect [^>]*data-address="requests\/partial\/c1"/);
    expect(all).toMatch(/<text [^>]*data-address="disclosure\/fees\/amount"/);
  });

  it('shows the mark of a draft', () => {
    for (const page of svgOf(sampleBlocks, '草稿')) expect(page.split('草稿')).toHaveLength(3);
  });
});
