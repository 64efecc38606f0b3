import { BELOW, TOP } from './demo-county';
import { type DemoFate, fateOf } from './demo-fates';

/** Of every account of the county; it holds nothing that is secret. */
export const DEMO_PASSWORD = 'yunling-2026';

export interface DemoClerk {
  readonly username: string;
  readonly unit: string;
  /** Of the report of the season that goes on. */
  readonly fate: DemoFate;
}

/** The clerks of all units, the top unit first. */
export function demoClerks(): readonly DemoClerk[] {
  return [TOP, ...BELOW].map(({ name }, index) => ({
    username: clerkName(index),
    unit: name,
    fate: fateOf(index, 0),
  }));
}

/** The user name of the clerk of a unit. */
export function clerkName(unit: number): string {
  return `clerk${String(unit + 1).padStart(2, '0')}`;
}

/** Who can sign in, for the terminal. */
export function demoAccountsText(): string {
  const clerks = demoClerks().map(
    ({ username, unit, fate }) => `  ${username}    填报人  ${unit}（${FATE_WORDS[fate]}）`,
  );
  return [
    `示范数据“${TOP.name}”，全部账号的密码都是：${DEMO_PASSWORD}`,
    '  admin      管理员',
    `  reviewer   审核人  ${TOP.name}，审核全县`,
    '  reviewer2  审核人  云岭县教育局，审核所属学校',
    ...clerks,
    '',
  ].join('\n');
}

const FATE_WORDS: Readonly<Record<DemoFate, string>> = {
  none: '还没有开始',
  draft: '草稿，有必须改',
  'from-last-year': '草稿，沿用上年',
  submitted: '已提交',
  opened: '已提交，审核人看过',
  withdrawn: '已撤回',
  returned: '已退回，有批注',
  resubmitted: '改后又提交',
  approved: '已通过',
  reopened: '重新打开',
};
