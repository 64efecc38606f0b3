import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';

const SAID_BY_PROXIES = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
];

/**
 * Anybody may send the headers that a proxy sends. Without a proxy before us they are taken off
 * every request as it comes in, and Next puts in what the connection itself says.
 */
export function dropForwardedHeaders(): void {
  subscribe('http.server.request.start', (message) => {
    const request = requestIn(message);
    for (const name of SAID_BY_PROXIES) delete request?.headers[name];
  });
}

function requestIn(message: unknown): IncomingMessage | null {
  if (typeof message !== 'object' || message === null || !('request' in message)) return null;
  return message.request instanceof IncomingMessage ? message.request : null;
}
