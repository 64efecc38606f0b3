import { z } from 'zod';

import type { FirstPassword } from '@/lib/roster/admin-answers';

export const firstPasswordSchema = z.object({
  unitName: z.string(),
  role: z.string(),
  name: z.string(),
  username: z.string(),
  password: z.string(),
});

/** The first password in an answer of the server; `null` when it holds none. */
export function firstPasswordIn(value: unknown): FirstPassword | null {
  return firstPasswordSchema.safeParse(value).data ?? null;
}
