import type { Template } from '@/lib/template/template';
import type { Database } from './database/database';

/** What every service needs; one for each process. */
export interface Server {
  readonly database: Database;
  readonly templates: readonly Template[];
  /** Milliseconds since 1970. Only shown, never compared to decide who was first. */
  now(): number;
  readonly log: Log;
}

/** One line of JSON for each event, without names of persons, texts or figures. */
export interface Log {
  info(event: string, facts?: Facts): void;
  warn(event: string, facts?: Facts): void;
  error(event: string, facts?: Facts): void;
}

export type Facts = Readonly<Record<string, string | number | boolean | null>>;
