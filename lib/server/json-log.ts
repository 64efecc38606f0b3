import type { Facts, Log } from './server';

interface Sink {
  write(line: string): unknown;
}

export function jsonLog(sink: Sink): Log {
  const at =
    (level: string) =>
    (event: string, facts: Facts = {}) => {
      sink.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
