import { expect, it } from 'vitest';

import { proseItemsOf } from '@/lib/import/prose/prose-lines';
import { sheetTitleOf } from '@/lib/import/prose/sheet-title';
import { sourceOfLines } from './source-of';

it.each([
  ['北湖区人社局2024年度表一 主动公开', { agency: '北湖区人社局', year: 2024 }],
  ['根据〔2021〕30号编制', { agency: '', year: null }],
])('a sheet says whose it is: %s', (text, expected) => {
  expect(sheetTitleOf(proseItemsOf(sourceOfLines(text).source.blocks, []))).toEqual(expected);
});
