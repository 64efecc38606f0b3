import { describe, expect, it } from 'vitest';

import { readPreface } from '@/lib/import/prose/publication';
import { NO_CONTACT } from '@/lib/report/new-report';
import type { Publication } from '@/lib/report/report';
import { editionOf } from '../../support/report-with';

const template = editionOf('2021');
const NONE = { period: null, download: '', contact: NO_CONTACT };

type Expected = Partial<Publication> & { readonly preface?: string };

describe('a preface', () => {
  it.each<[string, string, Expected]>([
    ['keeps its text', '根据规定，编制本报告。', { preface: '根据规定，编制本报告。' }],
    [
      'gives up the period',
      '编制本报告。本报告中所列数据的统计期限自2021年1月1日至2021年12月31日。',
      { preface: '编制本报告。', period: { from: '2021-01-01', to: '2021-12-31' } },
    ],
    [
      'gives up where to download it, and whom to ask',
      '本报告的电子版可在县政府网站(http://a.gov.cn/)下载。如对本报告有疑问,请与办公室联系,地址:东街1号,电话:0518—1。',
      {
        download: '县政府网站(http://a.gov.cn/)',
        contact: { ...NO_CONTACT, office: '办公室', address: '东街1号', phone: '0518—1' },
      },
    ],
    [
      'takes the agency for the office when it has nothing else',
      '如对本报告有疑问，请与清河县民政局联系，电话：1。',
      { contact: { ...NO_CONTACT, phone: '1' } },
    ],
    [
      'keeps the office when it is all',
      '如对本报告有疑问，请与清河县民政局联系。',
      { contact: { ...NO_CONTACT, office: '清河县民政局' } },
    ],
    ...[
      '本报告中所列数据的统计期限自2021年1月1日起至2021年12月31日止。',
      '本报告中所列数据的统计期限自2021年2月30日至2021年12月31日。',
      '本报告中所列数据的统计期限自2021年01月01日至2021年12月31日。',
      '如对本报告有疑问，请与办公室联系（地址：东街1号；电话：1）。',
      '如对本报告有疑问，请与办公室联系，电话：1，地址：东街1号。',
      '如对本报告有疑问，请与办公室联系',
    ].map((text): [string, string, Expected] => [
      `keeps what would be written otherwise: ${text}`,
      text,
      { preface: text },
    ]),
  ])('%s', (_title, text, { preface = '', ...publication }) => {
    const read = readPreface(template, '清河县民政局', text.split('\n'));
    expect(read).toEqual({ preface, publication: { ...NONE, ...publication } });
  });
});
