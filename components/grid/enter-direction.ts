import { storedChoice } from '@/components/ui/stored-choice';

/** Where Enter goes: down as in WPS, or to the right. */
export type EnterDirection = 'down' | 'right';

export const enterDirection = storedChoice<EnterDirection>('gouji.enter-direction', [
  'down',
  'right',
]);
