import type { Facts, Log } from './server';

interface Sink {
  write(line: string): unknown;
}

const LEVELS: readonly string[] = ['info', 'warn', 'error'];

/** `least` is the lowest level that is written; everything is, when it is no level. */
export function jsonLog(sink: Sink, least: string = 'info'): Log {
  const from = LEVELS.indexOf(least);
  const at = (level: string) => {
    if (LEVELS.indexOf(level) < from) return () => {};
    return (event: string, facts: Facts = {}) => {
      sink.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`);
    };
  };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
