import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';

import { buildDocument } from '@/lib/document/build-document';
import { writers } from '@/lib/writers/registry';
import { generateReport } from '../support/generate-report';
import { editionOf } from '../support/report-with';
import { pages } from './readers/draw-pdf';

/** A file that holds no readable report, by its name, and what it is refused as. */
export interface BadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly code: string;
}

export async function badFiles(): Promise<readonly BadFile[]> {
  const [docx, pdf] = await Promise.all([written('docx'), written('pdf')]);
  const locked = new URL('../fixtures/locked.pdf', import.meta.url);
  return [
    bad('空.docx', 'empty', new Uint8Array()),
    bad('空白.txt', 'empty', strToU8(' \n\n ')),
    bad('照片.jpg', 'image', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46)),
    bad('扫描.pdf', 'scanned-pdf', pages(['q 500 0 0 700 50 50 cm /Photo Do Q'])),
    bad('旧.doc', 'old-word', compound('WordDocument')),
    bad('旧.wps', 'old-word', compound('WordDocument')),
    bad('加密.docx', 'encrypted', compound('EncryptedPackage')),
    bad('加密.pdf', 'encrypted', readFileSync(locked)),
    bad('炸弹.docx', 'unpacks-too-large', bomb()),
    bad('实体.docx', 'damaged', entities()),
    bad('截断.docx', 'damaged', docx.slice(0, docx.length / 2)),
    bad('截断.pdf', 'damaged', pdf.slice(0, 300)),
    bad('旧格式.txt', 'old-form', strToU8(OLD_FORM)),
    bad('通知.txt', 'not-a-report', strToU8(OTHER)),
    bad('工资.html', 'not-a-report', strToU8(SCRIPTS)),
  ];
}

function bad(name: string, code: string, bytes: Uint8Array): BadFile {
  return { name, code, bytes: Uint8Array.from(bytes) };
}

function written(format: 'docx' | 'pdf'): Promise<Uint8Array> {
  const template = editionOf('2021');
  return writers[format].write(
    buildDocument(template, generateReport(template, 1), { draft: false }),
  );
}

/** The kind of file that old office programs write, with one entry in its directory. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
  bytes.set(
    [...stream].flatMap((sign) => [sign.charCodeAt(0), 0]),
    1024 + 128,
  );
  bytes[1024 + 128 + 64] = stream.length * 2 + 2;
  return bytes;
}

function bomb(): Uint8Array {
  return zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) });
}

function entities(): Uint8Array {
  const levels = Array.from({ length: 20 }, (_, level) => {
    return `<!ENTITY e${level + 1} "&e${level};&e${level};&e${level};">`;
  });
  const type = `<!DOCTYPE d [<!ENTITY e0 "9">${levels.join('')}]>`;
  const body = '<w:document><w:body><w:p><w:r><w:t>&e20;</w:t></w:r></w:p></w:body></w:document>';
  return zipSync({ 'word/document.xml': strToU8(`<?xml version="1.0"?>${type}${body}`) });
}

const OLD_FORM = `某某县2016年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》的规定，编制本报告。
一、概述
2016年，我县主动公开政府信息1234条。
二、主动公开政府信息情况
全年主动公开政府信息1234条，其中政府网站公开1000条。
三、依申请公开政府信息情况
收到申请12件，已办结12件。
四、政府信息公开的收费及减免情况
没有收费。
五、行政复议和行政诉讼情况
行政复议1件，行政诉讼0件。
六、存在的主要问题及改进措施
公开内容不够全面，将继续改进。
`;

const OTHER = `关于召开安全生产工作会议的通知
各乡镇人民政府，县政府各部门：
经研究，定于2024年3月5日召开全县安全生产工作会议。
一、会议时间
3月5日上午9时，会期半天。
二、参会人员
各乡镇、各部门主要负责同志120人。
`;

const SCRIPTS = `<!doctype html><html><head><title>工资表</title>
<script>globalThis.wasRun = true; document.write('一、总体情况');</script></head>
<body onload="globalThis.wasRun = true"><img src="x" onerror="globalThis.wasRun = true">
<table><tr><th>姓名</th><th>工资</th></tr><tr><td>甲</td><td>5000</td></tr></table>
<iframe src="file:///etc/passwd"></iframe><svg><script>globalThis.wasRun = true</script></svg>
</body></html>`;
