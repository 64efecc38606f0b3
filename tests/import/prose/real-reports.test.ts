import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { buildDocument } from '@/lib/document/build-document';
import { importFile } from '@/lib/import/import-file';
import type { Imported } from '@/lib/import/imported';
import { NO_CONTACT } from '@/lib/report/new-report';
import { readReport } from '@/lib/report/read-report';
import type { Report } from '@/lib/report/report';
import { writers } from '@/lib/writers/registry';
import { templates } from '@/schemas/registry';

const FOLDER = 'tests/real-reports';

const FILES: Readonly<Record<string, string>> = {
  '000': '000_435f754e219edab5.txt',
  '001': '001_f9bdbcd930d70996.txt',
  '002': '002_6af857093da10d9d.txt',
  '003': '003_0e53e08e827b3830.txt',
  '004': '004_4c36db1c4b6f0da5.txt',
};

async function imported(id: string): Promise<Imported> {
  const name = FILES[id] ?? '';
  const bytes = new Uint8Array(readFileSync(`${FOLDER}/${name}`));
  const outcome = await importFile(templates, { name, bytes });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome;
}

function writtenByHand(id: string): Report {
  const json: unknown = JSON.parse(readFileSync(`${FOLDER}/${id}.report.json`, 'utf8'));
  const read = readReport(templates, json);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.report;
}

function outlineOf(text: string | undefined): readonly string[] {
  return (text ?? '').split('\n').map((line) => line.slice(0, 10));
}

describe('the prose of a published report', () => {
  it.each(['001', '003', '004'])('%s is as written out by hand', async (id) => {
    const { report } = await imported(id);
    const expected = writtenByHand(id);
    expect(report.sections).toEqual(expected.sections);
    expect(report.year).toBe(expected.year);
    expect(report.agency).toEqual(expected.agency);
  });

  it('000 has five topics and no preface', async () => {
    const { report, receipt } = await imported('000');
    expect(report).toMatchObject({
      year: 2020,
      title: '',
      preface: '',
      agency: { name: '政务服务和大数据管理局', kind: 'department', scope: 'own' },
    });
    expect(outlineOf(report.sections.overview)).toEqual([
      '2020年西工区政数',
      '(一) 主动公开情况',
      '(二) 依申请公开办',
      '(三) 政府信息资源',
      '(四) 政务公开平台',
      '(五) 政府信息公开',
    ]);
    expect(outlineOf(report.sections.improvements)).toEqual([
      '2020年存在的主要',
      '改进情况：加强培训，',
      '2021下一步工作打',
    ]);
    expect(report.sections.other).toBe('无。');
    expect(receipt.leftOut).toEqual([]);
  });

  it('002 names no agency; its year stands in the text', async () => {
    const { report, receipt } = await imported('002');
    expect(report).toMatchObject({ year: 2020, title: '', agency: { name: '' } });
    expect(outlineOf(report.sections.overview)).toEqual([
      '2020年,我县按照',
      '具体情况如下:我县2',
      '我县对所公开的文件统',
    ]);
    expect(outlineOf(report.sections.improvements)).toEqual([
      '2020年,政府政务',
      '针对以上问题，主要通',
    ]);
    expect(report.sections.other).toBe('暂无其他需要报告的事项。');
    expect(receipt.fields.slice(0, 3).map(({ field, state }) => `${field} ${state}`)).toEqual([
      'year read',
      'agency missing',
      'title missing',
    ]);
  });

  it.each(Object.keys(FILES))('%s stays the same when it is written and read again', async (id) => {
    const { template, report } = await imported(id);
    const document = buildDocument(template, report, { draft: false });
    for (const format of ['txt', 'html', 'docx'] as const) {
      const { extension, write } = writers[format];
      const file = { name: `报告${extension}`, bytes: await write(document) };
      const again = await importFile(templates, file);
      expect(again.ok && again.report).toEqual(report);
    }
  });

  it('001 has its title below the first heading', async () => {
    const { report } = await imported('001');
    expect(report).toMatchObject({ title: '', preface: '', notes: { cases: '' } });
  });

  it('003 has a block of particulars, a title in two lines and a preface', async () => {
    const { report, receipt } = await imported('003');
    expect(report.title).toBe('海州区政府办公室2020年度政府信息公开工作年度报告');
    expect(report.preface.split('\n')).toEqual([
      '根据《中华人民共和国政府信息公开条例》(以下简称《条例》),特向社会公布海州区政府办公室2020年度政府信息公开工作报告。本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况五个部分组成。',
    ]);
    expect(report.publication).toEqual({
      period: { from: '2020-01-01', to: '2020-12-31' },
      download: '连云港市海州区政府网站(http://www.lyghz.gov.cn/)',
      contact: {
        ...NO_CONTACT,
        office: '区政府办公室信息科',
        address: '海州区秦东门大街28号',
        phone: '0518—83089258',
        fax: '0518—85468012',
      },
    });
    expect(receipt.leftOut.map(({ text }) => text.slice(0, 4))).toEqual([
      '索引号:',
      '发布机构',
      '成文日期',
      '名称: ',
    ]);
  });

  it('004 has nine sections; what it says of cases becomes a note', async () => {
    const { report, receipt } = await imported('004');
    expect(report.preface).toMatch(
      /^根据《中华人民共和国政府信息公开条例》文件的相关精神.*报告如下：$/u,
    );
    expect(report.notes).toEqual({
      disclosure: '',
      requests: '',
      cases: '2020年，我局未发生因政府信息公开而被申请行政复议或被提起行政诉讼案件。',
    });
    expect(receipt.leftOut).toEqual([]);
    expect(receipt.fields.map(({ field, state }) => `${field} ${state}`)).toEqual([
      'year read',
      'agency read',
      'title read',
      'preface read',
      'overview doubtful',
      'notes.cases read',
      'improvements read',
      'other missing',
    ]);
  });
});
