import type { CarryOver } from '@/lib/template/template';

export const requestsCarryOver: CarryOver = {
  table: 'requests',
  line: 'row',
  to: 'carriedIn',
  from: ['carriedOver'],
  source: { kind: 'derived', text: '上年结转等于上一年度的“结转下年度继续办理”，各列分别相等' },
};
