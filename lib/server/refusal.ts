/**
 * Why the server does not do what it is asked. Services return or throw nothing else on purpose;
 * anything thrown that is no `Refusal` is our own mistake.
 */
export interface Refused {
  readonly refused: RefusalCode;
  /** A sentence in Chinese: what is wrong and what to do. */
  readonly message: string;
  /** Facts for the page, such as findings. */
  readonly details?: unknown;
}

export type RefusalCode =
  | 'unauthenticated'
  | 'password-change-needed'
  /** Another account is signed in than the one that the page was opened with. */
  | 'other-account'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'locked'
  | 'invalid'
  | 'wrong-type'
  | 'too-large'
  | 'too-slow'
  | 'too-many'
  | 'full'
  | 'unavailable';

export const STATUS_OF: Readonly<Record<RefusalCode, number>> = {
  unauthenticated: 401,
  'password-change-needed': 403,
  'other-account': 409,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  locked: 409,
  invalid: 422,
  'wrong-type': 415,
  'too-large': 413,
  'too-slow': 408,
  'too-many': 429,
  full: 507,
  unavailable: 503,
};

export function refuse(refused: RefusalCode, message: string, details?: unknown): Refused {
  return details === undefined ? { refused, message } : { refused, message, details };
}

export function isRefused(value: unknown): value is Refused {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
