import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 1000 });

export interface Asked {
  readonly address: string;
  readonly path: string;
  readonly cookie: string;
  /** Sent as JSON by POST; `null` for GET. */
  readonly body: unknown;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly cookies: readonly string[];
}

/** A request that costs the client little, for it shares the cores with the server. */
export async function ask(asked: Asked): Promise<Answered> {
  for (;;) {
    const answered = await tried(asked);
    if (answered !== 'stale') return answered;
  }
}

/** `stale`: the server closed a connection that was kept open; a browser opens another one. */
function tried({ address, path, cookie, body }: Asked): Promise<Answered | 'stale'> {
  const content = body === null ? '' : JSON.stringify(body);
  const headers = {
    ...(cookie === '' ? {} : { cookie }),
    ...(body === null
      ? {}
      : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(content) }),
  };
  return new Promise((resolve, reject) => {
    const method = body === null ? 'GET' : 'POST';
    const sent = request(`${address}${path}`, { agent, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(parts).toString(),
          cookies: response.headers['set-cookie'] ?? [],
        }),
      );
    });
    sent.on('error', (error) => (sent.reusedSocket ? resolve('stale') : reject(error)));
    sent.end(content);
  });
}
