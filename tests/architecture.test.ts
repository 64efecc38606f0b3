import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';

import { templates } from '@/schemas/registry';

const folders = ['app', 'components', 'lib', 'schemas'];

const cruised = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** What dependency-cruiser finds with our rules in a folder laid out like this one. */
function cruiseIn(root: string, parts: readonly string[]) {
  const args = ['--config', resolve('.dependency-cruiser.cjs'), '--output-type', 'json', ...parts];
  const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  return cruised.parse(JSON.parse(execFileSync(process.execPath, [program, ...args], options)));
}

/** A small project with these files, removed after the test. */
function planted(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'gouji-layers-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  copyFileSync('tsconfig.json', join(root, 'tsconfig.json'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

describe('the layers', () => {
  it('are checked in every source file', () => {
    const { modules } = cruiseIn('.', folders);
    const seen = new Set(modules.map(({ source }) => source));
    const sources = globSync(folders.map((folder) => `${folder}/**/*.{ts,tsx}`));
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.filter((source) => !source.endsWith('.d.ts') && !seen.has(source))).toEqual([]);
  });

  it('hold: a planted file is refused for each rule it breaks', () => {
    const root = planted({
      'node_modules/docx/package.json': '{ "name": "docx", "main": "index.js" }',
      'node_modules/docx/index.js': 'exports.Document = 1;\n',
      'schemas/planted.ts': 'export const planted = 1;\n',
      'lib/document/planted.ts': 'export const planted = 1;\n',
      'lib/findings/planted.ts': [
        "import { readFileSync } from 'node:fs';",
        "import { Document } from 'docx';",
        "import { planted as template } from '@/schemas/planted';",
        "import { planted as later } from '@/lib/document/planted';",
        'export const all = [readFileSync, Document, template, later];',
      ].join('\n'),
    });
    const { violations } = cruiseIn(root, ['lib', 'schemas']).summary;
    expect([...new Set(violations.map(({ rule }) => rule.name))].sort()).toEqual([
      'core-is-pure',
      'findings-sees-template',
      'lib-knows-no-edition',
      'one-door-for-docx',
    ]);
  });
});

describe('the official wording', () => {
  const SHORTEST = 6;

  function labelsIn(value: unknown): readonly string[] {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, part]) =>
      typeof part === 'string' && (key === 'label' || key === 'heading') ? [part] : labelsIn(part),
    );
  }

  it('stands in schemas only', () => {
    const labels = [...new Set(labelsIn(templates))].filter((text) => text.length >= SHORTEST);
    expect(labels.length).toBeGreaterThan(30);
    const found = globSync(['{app,components,lib}/**/*.{ts,tsx}']).flatMap((file) => {
      const text = readFileSync(file, 'utf8').replace(/^\s*(?:\/?\*|\/\/).*$/gmu, '');
      return labels.filter((label) => text.includes(label)).map((label) => `${file}: ${label}`);
    });
    expect(found).toEqual([]);
  });
});
