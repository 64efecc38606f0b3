import type { Template } from '@/lib/template/template';
import { proseSectionsOf } from '@/lib/template/walk';
import type { Random } from './random';

/** Text for every prose section, with headings of all levels as official documents write them. */
export function proseOf(
  template: Template,
  random: Random,
  agency: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    proseSectionsOf(template).map((section) => {
      const parts = section.topics.map((topic, index) =>
        [
          `（${'一二三四五'[index] ?? '六'}）${topic.label}。${sentence(random, agency)}`,
          `1.${random.pick(MEASURES)}。${sentence(random, agency)}`,
          `（1）${random.pick(MEASURES)}。`,
        ].slice(0, random.between(1, 3)),
      );
      return [section.id, parts.flat().join('\n')];
    }),
  );
}

function sentence(random: Random, agency: string): string {
  const count = random.between(1, 5000);
  return random
    .pick([
      '{agency}通过政府网站主动公开政府信息{n}条，比上年增长{p}%。',
      '信息处理费的通知和收取情况逐笔登记，全年核对{n}次。',
      '坚持“以公开为常态、不公开为例外”，发布政策解读{n}篇（含图解{p}篇），回应群众关切。',
      '梳理公开目录{n}条，公文公开属性认定率100%。',
    ])
    .replace('{agency}', agency)
    .replace('{n}', count.toLocaleString('en-US'))
    .replace('{p}', String(random.between(1, 99)));
}

const MEASURES = ['加强组织领导', '规范办理流程', '提高答复质量', '开展业务培训', '完善平台建设'];
