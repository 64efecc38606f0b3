import { rosterWordsOf } from '@/lib/roster/roster-words';
import { unitNameProblem } from '@/lib/roster/unit-name';
import type { Choice } from '@/lib/template/template';
import { type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import type { UnitRow } from './unit-rows';

export interface UnitWords {
  readonly name: string;
  readonly kind: string;
  readonly scope: string;
}

/** Why a unit cannot be called or described so; `null` when it can. */
export function wordsRefusal(server: Server, { name, kind, scope }: UnitWords): Refused | null {
  const problem = unitNameProblem(name);
  if (problem !== null) return fieldRefusal('name', problem);
  const words = rosterWordsOf(server.templates);
  if (!isAmong(words.kinds, kind)) return fieldRefusal('kind', '请选择单位类型。');
  return isAmong(words.scopes, scope) ? null : fieldRefusal('scope', '请选择数据范围。');
}

/** Why no unit may come to stand below this one; `null` when it may. */
export function closedRefusal(parent: UnitRow): Refused | null {
  if (parent.closedAt === null) return null;
  return fieldRefusal('parentId', `“${parent.name}”已停用，请先恢复它，或者选别的上级单位。`);
}

/** Why a unit of this name cannot stand among these units; `null` when it can. */
export function twinRefusal(
  { name, id }: { readonly name: string; readonly id: string | null },
  parent: UnitRow,
  children: readonly UnitRow[],
): Refused | null {
  const twin = children.find((child) => child.name === name && child.id !== id);
  if (twin === undefined) return null;
  const advice = twin.closedAt === null ? '请换一个名称。' : '它已停用，可以直接恢复它。';
  return fieldRefusal('name', `“${parent.name}”下面已有“${name}”。${advice}`);
}

/** A refusal that belongs at a field of the form. */
export function fieldRefusal(field: string, message: string): Refused {
  return refuse('invalid', message, { fields: { [field]: message } });
}

function isAmong(choices: readonly Choice[], id: string): boolean {
  return choices.some((choice) => choice.id === id);
}
