import type { Writes } from '../database/database';

interface NewPassword {
  readonly hash: string;
  /** 1 where somebody else knows the password. */
  readonly mustChange: 0 | 1;
  /** The hash that it takes the place of, where somebody else may have changed it meanwhile. */
  readonly insteadOf?: string;
}

/** Every session of the person ends. `false` where the password was another one by now. */
export async function setPassword(
  writes: Writes,
  userId: string,
  { hash, mustChange, insteadOf }: NewPassword,
): Promise<boolean> {
  const account = writes
    .updateTable('account')
    .set({ password: hash, updatedAt: new Date() })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential');
  const changed = insteadOf === undefined ? account : account.where('password', '=', insteadOf);
  const { numUpdatedRows } = await changed.executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return false;
  await writes
    .updateTable('user')
    .set({ mustChangePassword: mustChange, updatedAt: new Date() })
    .where('id', '=', userId)
    .execute();
  await endSessions(writes, userId);
  return true;
}

export async function endSessions(writes: Writes, userId: string): Promise<void> {
  await writes.deleteFrom('session').where('userId', '=', userId).execute();
}
