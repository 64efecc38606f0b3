import type { Locator, Page } from '@playwright/test';

import { namesOf } from '@/lib/findings/names';
import { ledgerOf } from '@/lib/report/ledger';
import type { Agency } from '@/lib/report/report';
import { templateOfYear } from '@/lib/template/choose';
import type { Template } from '@/lib/template/template';
import { cellsOf, type TemplateCell } from '@/lib/template/walk';
import { templates } from '@/schemas/registry';
import { expect } from './watched-test';

/** What a clerk does, in her words. */
export interface Start {
  readonly year: number;
  readonly agency: Agency;
}

export const ANY_AGENCY: Agency = { name: '清河县教育局', kind: 'department', scope: 'own' };

/** Goes from the list of drafts to an empty report. */
export async function startReport(page: Page, { year, agency }: Start): Promise<Template> {
  const template = templateAt(year);
  await page.goto('/');
  await page.getByRole('link', { name: '新建报告' }).first().click();
  await page.getByLabel('报告年度').selectOption({ label: `${year}年` });
  await expect(page.getByText(`使用${template.name}格式`)).toBeVisible();
  await page.getByLabel('机关名称').click();
  await page.keyboard.insertText(agency.name);
  await page.getByRole('group', { name: '机关类型' }).locator(`[value=${agency.kind}]`).check();
  await page.getByRole('group', { name: '数据范围' }).locator(`[value=${agency.scope}]`).check();
  await page.getByRole('button', { name: '开始填写' }).click();
  await page.waitForURL('/draft?id=*');
  await expect(page.getByLabel('机关名称')).toHaveValue(agency.name);
  return template;
}

export function startCurrent(page: Page): Promise<Template> {
  return startReport(page, { year: 2024, agency: ANY_AGENCY });
}

export function templateAt(year: number): Template {
  const template = templateOfYear(templates, year);
  if (template === undefined) throw new Error(`no template of ${year}`);
  return template;
}

/** Opens the part of the report that has this heading. */
export async function openPart(page: Page, heading: string): Promise<void> {
  const parts = page.getByRole('navigation', { name: '报告各部分' });
  const shown = page.getByRole('button', { name: '目录' });
  await expect(parts.or(shown).first()).toBeVisible();
  if (!(await parts.isVisible())) await shown.click();
  await parts.getByRole('button', { name: heading }).click();
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

export async function openTable(page: Page, template: Template, table: string): Promise<void> {
  await openPart(page, headingOf(template, table));
}

export function headingOf(template: Template, id: string): string {
  const section = template.sections.find((one) =>
    one.kind === 'table' ? one.table.id === id : one.id === id,
  );
  if (section === undefined) throw new Error(`no section ${id}`);
  return section.heading;
}

/** A cell by the name that a screen reader says. */
export function cellNamed(page: Page, template: Template, address: string): Locator {
  const name = namesOf(template).cell(address);
  const isTotal = totalsOf(template).has(address);
  return page.getByRole('textbox', { name: isTotal ? `${name}（自动合计）` : name, exact: true });
}

export function typedCellsOf(template: Template, table: string): readonly TemplateCell[] {
  const totals = totalsOf(template);
  return cellsOf(template).filter((cell) => cell.table.id === table && !totals.has(cell.address));
}

function totalsOf(template: Template): ReadonlySet<string> {
  const ledger = ledgerOf(template, {});
  const cells = cellsOf(template).map(({ address }) => address);
  return new Set(cells.filter((address) => ledger.totalAt(address) !== null));
}

/** What all cells on screen show, by address. */
export function shownOnScreen(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(() => {
    const inputs = [...document.querySelectorAll<HTMLInputElement>('input[data-address]')];
    return Object.fromEntries(inputs.map((input) => [input.dataset.address ?? '', input.value]));
  });
}

/** Types as an input method does: a clause at a time. */
export async function typeText(page: Page, text: string): Promise<void> {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    for (const clause of line.match(/[^，。；、]{1,24}[，。；、]*|[，。；、]+/gu) ?? []) {
      await page.keyboard.insertText(clause);
    }
  }
}

export async function isSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^已保存到本机/u)).toBeVisible();
}
