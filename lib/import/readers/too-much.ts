const TOO_MUCH = 'too much';

/** Thrown where a file holds more of something than any report does. */
export function tooMuch(what: string): Error {
  return new Error(`too many ${what}`, { cause: TOO_MUCH });
}

export function isTooMuch(error: unknown): boolean {
  return error instanceof Error && error.cause === TOO_MUCH;
}
