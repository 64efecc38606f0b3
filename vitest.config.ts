import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    // The PDF package leaves such promises behind where a file is damaged.
    onUnhandledError: ({ name = '' }) =>
      !/^(?:XRefEntry|XRefParse|ParserEOF)Exception$/u.test(name),
    setupFiles: ['tests/support/property-seed.ts'],
    // Generous, for a busy machine must not fail a right test.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/server/**', 'node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          environment: 'node',
          include: ['tests/server/**/*.test.ts'],
          globalSetup: ['tests/server/global-setup.ts'],
        },
      },
    ],
  },
});
