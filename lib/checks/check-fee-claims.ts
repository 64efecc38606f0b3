import type { Claim } from '@/lib/claims/claim';
import type { Finding } from '@/lib/findings/finding';
import { newFinding } from '@/lib/findings/new-finding';
import type { CheckInput } from './check-input';

/** What the prose says of 信息处理费, and what it is part of. */
export function checkFeeClaims(input: CheckInput, claims: readonly Claim[]): readonly Finding[] {
  const fees = claims.filter(isFee);
  return [
    ...fees
      .filter(({ kind }) => kind === 'none')
      .flatMap((claim) => denied(input, claim))
      .slice(0, 1),
    ...fees.filter(({ state }) => state === 'disagrees').flatMap(otherAmount),
    ...unspoken(input, fees),
    ...beyondCharges(input, fees),
  ];
}

function isFee({ readings }: Claim): boolean {
  return readings[0]?.plus[0]?.startsWith('processingFees/') ?? false;
}

function numberOf({ report, ledger }: CheckInput, address: string): number {
  const value = report.values[address] ?? ledger.totalAt(address)?.value ?? 0;
  return Number.isFinite(Number(value)) ? Number(value) : 0;
}

function feeOf({ report }: CheckInput, id: string): number {
  const value = Number(report.processingFees[id] ?? 0);
  return Number.isFinite(value) ? value : 0;
}

/** A notice that was not paid is no fee received, but has to be spoken of. */
const UNPAID = /通知|未缴|逾期|未按|不缴|放弃/u;

const NO_NOTICE = /(?:未|没有|无)(?:发出|下达|制发)?[^，。；]{0,12}通知书?/gu;

interface Charge {
  readonly actual: number;
  readonly cells: readonly string[];
}

function chargeOf(input: CheckInput, text: string): Charge | null {
  const received = feeOf(input, 'received');
  if (received > 0) return { actual: received, cells: [] };
  if (UNPAID.test(text.replace(NO_NOTICE, ''))) return null;
  const { unpaid } = input.template.claimWords.places;
  const requests = unpaid.reduce((sum, address) => sum + numberOf(input, address), 0);
  if (requests > 0) return { actual: requests, cells: unpaid };
  const notices = feeOf(input, 'notices');
  return notices > 0 ? { actual: notices, cells: [] } : null;
}

function denied(input: CheckInput, claim: Claim): readonly Finding[] {
  const text = input.report.sections[claim.field] ?? input.report.preface;
  const charge = chargeOf(input, text);
  return charge === null ? [] : [feeFinding(claim, charge)];
}

function feeFinding(claim: Claim, { actual, cells }: Charge): Finding {
  const { field, figure, start, end, stated } = claim;
  const passage = { figure, start, end, stated, actual };
  const at = { section: field, at: field, found: figure };
  return newFinding({ code: 'T8', severity: 'warning', ...at, cells, passage });
}

function otherAmount(claim: Claim): readonly Finding[] {
  if (claim.kind === 'none' || claim.actual === null) return [];
  return [feeFinding(claim, { actual: claim.actual, cells: [] })];
}

const NOTHING = /^(?:本年度?|\d{4}年度?)?[^，。；]{0,8}(?:无|没有|暂无)[^，；]{0,16}。?$/u;

/** Section six says that there is nothing, and requests ended because a fee was not paid. */
function unspoken(input: CheckInput, fees: readonly Claim[]): readonly Finding[] {
  const { section } = input.template.processingFees;
  const text = input.report.sections[section] ?? '';
  const isTold = fees.length > 0 || feeOf(input, 'notices') > 0;
  if (isTold || !NOTHING.test(text.trim())) return [];
  const charge = chargeOf(input, text);
  if (charge === null) return [];
  const figure = text.trim();
  const start = text.indexOf(figure);
  const { actual, cells } = charge;
  const passage = { figure, start, end: start + figure.length, stated: 0, actual };
  const at = { section, at: section, found: figure };
  return [newFinding({ code: 'T8', severity: 'warning', ...at, cells, passage })];
}

const PER_TEN_THOUSAND = 10_000;

/** 信息处理费 is one of the charges in the table, so it cannot be more than they are. */
function beyondCharges(input: CheckInput, fees: readonly Claim[]): readonly Finding[] {
  const { charges } = input.template.claimWords.places;
  const { section } = input.template.processingFees;
  const [cell] = charges;
  if (cell === undefined || (input.report.values[cell] ?? null) === null) return [];
  const actual = numberOf(input, cell);
  const told = fees.find(
    ({ kind, state, unit }) => kind === 'figure' && unit.endsWith('元') && state !== 'disagrees',
  );
  const received = feeOf(input, 'received') || amountOf(told);
  if (received / PER_TEN_THOUSAND <= actual + 1e-9) return [];
  const passage = told === undefined ? null : passageOf(told, actual);
  const field = told?.field ?? section;
  const found = `${received}元`;
  const at = { section: field, at: field, found };
  return [newFinding({ code: 'T9', severity: 'warning', ...at, cells: charges, passage })];
}

function amountOf(claim: Claim | undefined): number {
  if (claim === undefined) return 0;
  return claim.unit === '万元' ? claim.stated * PER_TEN_THOUSAND : claim.stated;
}

function passageOf({ figure, start, end, stated }: Claim, actual: number) {
  return { figure, start, end, stated, actual };
}
