import { describe, expect, it } from 'vitest';

import { template2021 } from '@/schemas/2021/template';
import { blocksOf, drawn } from './text-blocks';

const pairs = '自然人58件，商业企业7件，科研机构0件，社会公益组织0件，法律服务机构1件，其他0件';

function read(...lines: readonly string[]) {
  return drawn(template2021, blocksOf(lines.join('\n')));
}

describe('a row of labels and figures', () => {
  it.each([
    `一、本年新收政府信息公开申请数量：${pairs}，总计66件`,
    `一、本年新收政府信息公开申请数量：${pairs}，总计66件。`,
    `一、本年新收政府信息公开申请数量：总计66、${pairs}`,
    `一、本年新收政府信息公开申请数量: ${pairs.replaceAll('，', ' ')} 总计 66件`,
  ])('is read by its labels: %s', (line) => {
    const zeros = `二、上年结转政府信息公开申请数量：${pairs.replace(/\d+/gu, '0')}，总计0件`;
    const rows = read('三、收到和处理政府信息公开申请情况', line, zeros);
    expect(rows['requests/received']).toBe('58 7 0 0 1 0 66');
    expect(rows['requests/carriedIn']).toBe('0 0 0 0 0 0 0');
  });

  it('is read in section four', () => {
    const row = (kept: number) =>
      `结果维持${kept}件，结果纠正0件，其他结果0件，尚未审结0件，总计${kept}件`;
    const rows = read(
      '四、政府信息公开行政复议、行政诉讼情况',
      `行政复议：${row(3)}`,
      `行政诉讼（未经复议直接起诉）：${row(1)}`,
      `行政诉讼（复议后起诉）：${row(2)}`,
    );
    expect(rows['cases/review']).toBe('3 0 0 0 3');
    expect(rows['cases/direct']).toBe('1 0 0 0 1');
    expect(rows['cases/afterReview']).toBe('2 0 0 0 2');
  });

  it.each([
    `本年新收政府信息公开申请数量66件：${pairs}`,
    `今年各单位的工作：${pairs}，总计66件`,
    `一、本年新收政府信息公开申请数量：${pairs}，自然人9件`,
  ])('is not seen in %s', (line) => {
    expect(read('三、收到和处理政府信息公开申请情况', line)['requests/received']).not.toContain(
      '58',
    );
  });
});
