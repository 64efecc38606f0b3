import { personNameProblem } from '@/lib/roster/person-name';
import { ROLES, type Role } from '../access/access';
import type { Reads } from '../database/database';
import { type Refused, refuse } from '../refusal';
import { unitAt } from '../units/unit-rows';

interface Wanted {
  readonly name: string;
  readonly role: string;
  readonly unitId: string;
  /** `null` for a new account. The unit that a person is in may be closed, a new one not. */
  readonly unitBefore: string | null;
}

export interface Checked {
  readonly name: string;
  readonly role: Role;
  readonly unitId: string;
}

/** A person, a role and a unit that go together, or why they do not, by field. */
export async function checkAccount(reads: Reads, wanted: Wanted): Promise<Checked | Refused> {
  const name = wanted.name.trim();
  const role = ROLES.find((known) => known === wanted.role);
  const nameProblem = personNameProblem(name);
  const stays = wanted.unitId === wanted.unitBefore;
  const unitProblem = stays ? null : await unitProblemOf(reads, wanted.unitId);
  if (role !== undefined && nameProblem === null && unitProblem === null) {
    return { name, role, unitId: wanted.unitId };
  }
  const fields = {
    ...(nameProblem === null ? {} : { name: nameProblem }),
    ...(unitProblem === null ? {} : { unitId: unitProblem }),
    ...(role === undefined ? { role: '请选择角色。' } : {}),
  };
  return refuse('invalid', '有几处没有填对，已在下面标出。', { fields });
}

async function unitProblemOf(reads: Reads, unitId: string): Promise<string | null> {
  const unit = await unitAt(reads, unitId);
  if (unit === undefined) return '请选择单位。';
  return unit.closedAt === null ? null : `“${unit.name}”已停用，请先恢复它，或者选别的单位。`;
}
