import { describe, expect, it } from 'vitest';

import { examplesFor, exampleText } from '@/lib/report/examples-for';
import { resolvedText } from '@/lib/report/live-figures';
import { topicsWritten } from '@/lib/report/topics-written';
import { proseSectionsOf } from '@/lib/template/walk';
import { templates } from '@/schemas/registry';
import { reportWith } from '../support/report-with';

describe.each(templates)('the topics of $edition', (template) => {
  const sectionOf = (id: string) => {
    const section = proseSectionsOf(template).find((one) => one.id === id);
    if (section === undefined) throw new Error(`no section ${id}`);
    return section;
  };
  const written = (id: string, text: string) =>
    topicsWritten(template, sectionOf(id), text)
      .filter(({ by }) => by !== null)
      .map(({ topic, by }) => `${topic.id} ${by}`);

  it('are recognised by their headings', () => {
    const text = [
      '（一）主动公开情况。全年发布30条。',
      '（二）依申请公开',
      '没有收到。',
      '三、政府信息公开平台建设：更新3次。',
    ].join('\n');
    expect(written('overview', text)).toEqual([
      'proactive heading',
      'onRequest heading',
      'platform heading',
    ]);
  });

  it('are recognised by words where there are no headings', () => {
    const text =
      '全年主动公开政府信息30条；收到政府信息公开申请2件；制发规范性文件1件；政务新媒体发布20条；组织培训1次。';
    expect(written('overview', text)).toEqual([
      'proactive words',
      'onRequest words',
      'management words',
      'platform words',
      'supervision words',
    ]);
  });

  it('are not written while only their headings are there', () => {
    const headings = sectionOf('overview').topics.map(({ label }) => `（一）${label}`);
    expect(written('overview', headings.join('\n'))).toEqual([]);
    expect(written('overview', '')).toEqual([]);
  });

  it('are found in the other sections', () => {
    expect(written('improvements', '一是解读形式单一，有待丰富；二是下一步加强培训。')).toEqual([
      'problems words',
      'measures words',
    ]);
    expect(written('other', '2024年度未收取信息处理费。没有其他需要报告的事项。')).toEqual([
      'processingFees words',
      'otherMatters words',
    ]);
  });

  it('take no time in a long text', () => {
    const text = '（一）主动公开。'.repeat(12_500);
    expect(written('overview', text)).toContain('proactive heading');
  });
});

describe.each(templates)('the examples of $edition', (template) => {
  const kinds = template.agencyKinds.map(({ id }) => id);
  const sections = proseSectionsOf(template).map(({ id }) => id);
  const all = kinds.flatMap((kind) => sections.flatMap((id) => examplesFor(template, id, kind)));

  it('name cells of the edition only, and leave no blanks', () => {
    const { values } = reportWith(template, {});
    for (const example of all) {
      const { text, unknown } = resolvedText(template, values, exampleText(example, 2024));
      expect(unknown).toEqual([]);
      expect(text).not.toMatch(/[{}]/u);
      expect(text).toMatch(/。$/u);
    }
  });

  it('cover the common situations', () => {
    const ids = new Set(all.map(({ id }) => id));
    for (const id of ['no-requests', 'no-cases', 'no-fees', 'new-agency']) {
      expect(ids).toContain(id);
    }
    expect(ids.has('nothing-repealed')).toBe(template.edition === '2021');
  });

  it('are for the kind of agency', () => {
    const idsFor = (kind: string) => examplesFor(template, 'overview', kind).map(({ id }) => id);
    expect(idsFor('government')).toContain('government-results');
    expect(idsFor('department')).not.toContain('government-results');
  });

  it('belong to sections and topics of the form', () => {
    const topics = new Map(
      proseSectionsOf(template).map((one) => [one.id, one.topics.map(({ id }) => id)]),
    );
    for (const { section, topic } of template.guidance.examples) {
      expect(topics.has(section)).toBe(true);
      if (topic !== null) expect(topics.get(section)).toContain(topic);
    }
    const known = [...topics.values()].flat();
    expect(template.guidance.topics.map(({ topic }) => topic).toSorted()).toEqual(known.toSorted());
  });
});
