import { forbidden } from 'next/navigation';

import { mayAnywhere } from '@/lib/server/access/access';
import { type SignedIn, signedIn } from '../signed-in';

/** For pages of the administrator: others see that they may not. */
export async function administrator(path: string): Promise<SignedIn> {
  const here = await signedIn(path);
  if (!mayAnywhere(here.actor, 'manage.units')) forbidden();
  return here;
}
