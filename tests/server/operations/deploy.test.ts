import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const scripts: Readonly<Record<string, string>> = JSON.parse(textOf('package.json')).scripts;

function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The instructions of the container, those over several lines joined. */
function instructions(name: string): readonly string[] {
  return textOf('deploy/Containerfile')
    .replaceAll(/\\\n\s*/gu, '')
    .split('\n')
    .filter((line) => line.startsWith(`${name} `))
    .map((line) => line.slice(name.length + 1));
}

function argumentsOf(instruction: string | undefined): readonly string[] {
  const parsed: unknown = JSON.parse(instruction ?? '[]');
  return Array.isArray(parsed) ? parsed.map(String) : [];
}

describe('the container', () => {
  it('is made by steps that the gate runs', () => {
    const gate = textOf('.ci/run').split('\n');
    const [install, build, ...rest] = instructions('RUN');
    expect(gate).toContain(install);
    expect(build).toBe('npm run build');
    // `npm test` builds with the same function that `npm run build` calls.
    expect(scripts.build).toBe('node scripts/build.mjs');
    expect(gate).toContain('npm test');
    expect(scripts.test).toBe('node scripts/test.mjs');
    expect(textOf('scripts/test.mjs')).toContain("from './build.mjs'");
    expect(rest).toEqual(['mkdir /data && chown node:node /data']);
  });

  it('starts as npm start does', () => {
    expect(argumentsOf(instructions('CMD').at(-1)).join(' ')).toBe(scripts.start);
  });

  it('has a Node that the app takes, is nobody special and keeps its data', () => {
    const needed = /NEEDED_NODE = (\d+)/u.exec(textOf('bin/gouji.mjs'))?.[1];
    expect(instructions('FROM')).toEqual([`docker.io/library/node:${needed}-bookworm-slim`]);
    expect(instructions('USER')).toEqual(['node']);
    expect(instructions('ENV').join(' ')).toContain(`GOUJI_DATA=${instructions('VOLUME')[0]}`);
  });

  it('asks for a route that is there', () => {
    const [check] = instructions('HEALTHCHECK');
    expect(check).toContain('/api/ready');
    expect(existsSync(join(root, 'app/api/ready/route.ts'))).toBe(true);
  });

  it('copies no data and nothing that is made', () => {
    const left = textOf('.dockerignore').trim().split('\n');
    for (const name of ['data', 'node_modules', '.next', '.git']) expect(left).toContain(name);
  });
});

describe('the systemd units', () => {
  it.each(['gouji.service', 'gouji-backup.service'])('%s runs a script that is there', (unit) => {
    const text = textOf(`deploy/${unit}`);
    const [, script = ''] = /\/opt\/gouji\/((?:scripts|bin)\/[\w.-]+)/u.exec(text) ?? [];
    expect(existsSync(join(root, script))).toBe(true);
    expect(text).toContain('Environment=GOUJI_DATA=/var/lib/gouji');
    expect(text).toContain('NoNewPrivileges=true');
  });

  it('start what npm start starts', () => {
    const start = scripts.start?.replace('node ', '/opt/gouji/');
    expect(textOf('deploy/gouji.service')).toContain(`bin/node ${start}\n`);
  });
});

describe('the examples of a proxy', () => {
  it.each(['nginx.conf', 'Caddyfile'])('%s keeps the metrics inside', (name) => {
    expect(textOf(`deploy/${name}`)).toMatch(/\/api\/metrics.*404/u);
  });

  it('take bodies that the app refuses in words', () => {
    const most = Number(
      /MOST_BYTES = ([\d_]+)/u
        .exec(textOf('lib/server/http/read-json.ts'))?.[1]
        ?.replaceAll('_', ''),
    );
    expect(most).toBeLessThan(8_000_000);
    expect(textOf('deploy/nginx.conf')).toContain('client_max_body_size 8m;');
    expect(textOf('deploy/Caddyfile')).toContain('max_size 8MB');
  });

  it('set every header that the app trusts', () => {
    const trusted = textOf('lib/server/http/trusted-headers.ts').match(
      /'(?:x-[a-z-]+|forwarded)'/gu,
    );
    const nginx = textOf('deploy/nginx.conf').toLowerCase();
    for (const header of trusted ?? []) {
      expect(nginx).toContain(`proxy_set_header ${header.slice(1, -1)} `);
    }
  });
});

it('every setting is told in both languages', () => {
  const files = ['lib/server/database/place.ts', 'app/api/metrics/route.ts', 'scripts/start.mjs'];
  const more = ['lib/server/start-serving.ts', 'lib/server/running-server.ts'];
  const names = [...files, ...more].flatMap((file) =>
    [...textOf(file).matchAll(/\b(?:GOUJI_[A-Z_]+|DATABASE_URL|LOG_LEVEL)\b/gu)].map(String),
  );
  expect(names.length).toBeGreaterThan(4);
  for (const name of new Set(names)) {
    expect(textOf('docs/operations.md')).toContain(`\`${name}\``);
    expect(textOf('docs/operations.zh-CN.md')).toContain(`\`${name}\``);
  }
});
