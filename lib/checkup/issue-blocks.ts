import type { Block } from '@/lib/document/document';
import { causeText, changeText } from '@/lib/findings/cause-text';
import { documentMessageOf } from '@/lib/findings/document-messages';
import type { Finding } from '@/lib/findings/finding';
import { severityNames } from '@/lib/findings/messages';
import type { Imported } from '@/lib/import/imported';
import { placeText } from '@/lib/import/receipt-text';
import type { Place } from '@/lib/import/source';
import { cleanText } from '@/lib/report/clean-text';
import type { Severity } from '@/lib/template/template';
import type { Checkup } from './checkup';
import { paragraph } from './paragraph';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];
const MOST_CAUSES = 3;

/** The findings, the gravest first, each with its place in the original. */
export function issueBlocks({ imported, findings }: Checkup): readonly Block[] {
  if (findings.length === 0) return [paragraph('没有发现问题。')];
  return SEVERITIES.flatMap((severity) => {
    const found = findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) return [];
    const heading = `${severityNames[severity]}（${found.length}处）`;
    return [
      { kind: 'heading', level: 2, text: heading } as const,
      ...found.flatMap((finding, index) => issueOf(imported, finding, index)),
    ];
  });
}

function issueOf(imported: Imported, finding: Finding, index: number): readonly Block[] {
  const { template } = imported;
  const { title, text } = documentMessageOf(template, finding);
  const place = placeOfFinding(imported, finding);
  const where = place === null ? '' : `（原文${placeText(place)}）`;
  const causes = finding.causes.slice(0, MOST_CAUSES).map((cause) => {
    const changes = cause.changes.map((change) => changeText(template, change)).join('；');
    return paragraph(`${causeText(cause)}：${changes}。`);
  });
  return [
    {
      kind: 'paragraph',
      runIn: 3,
      runs: [
        { text: cleanText(`${index + 1}.${title}。`), style: 'heading3' },
        { text: cleanText(`${text}${where}`), style: 'body' },
      ],
    },
    ...causes,
  ];
}

/** Where the original says what the finding is about; `null` when it says nothing there. */
export function placeOfFinding({ receipt }: Imported, finding: Finding): Place | null {
  const placed = receipt.cells.filter(({ place }) => place !== null);
  const named = new Set(finding.cells);
  const cell =
    placed.find(({ address }) => address === finding.at) ??
    placed.find(({ address }) => named.has(address));
  const field = receipt.fields.find((one) => one.place !== null && one.field === finding.at);
  return cell?.place ?? field?.place ?? null;
}
