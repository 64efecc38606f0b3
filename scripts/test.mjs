import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { buildWhenStale } from './build.mjs';
import { setUpTests } from './setup-tests.mjs';
import { root, runTool } from './tools.mjs';

const reports = join(root, '.cache', 'reports');
const unitReport = join(reports, 'unit.json');
const pageReport = join(reports, 'pages.json');

/** Every step runs, also after a failure, so that one run tells everything. */
const steps = [
  ['tools', setUpTests],
  ['format and lint', () => runTool('biome', ['ci', '--error-on-warnings', '.'])],
  ['types', () => runTool('next', ['typegen']) && runTool('tsc', ['--noEmit'])],
  ['layers', () => runTool('depcruise', layerFolders())],
  ['dead code', () => runTool('knip', [])],
  ['unit tests', () => runUnitTests()],
  ['build', buildWhenStale],
  ['browser tests', () => runPageTests()],
];

async function test() {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const done = [];
  for (const [name, run] of steps) {
    console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
    const start = performance.now();
    const isGood = await run();
    done.push({ name, isGood, seconds: (performance.now() - start) / 1000 });
  }
  summarise(done);
}

function layerFolders() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return scripts.layers.split(' ').slice(1);
}

function runUnitTests() {
  return runTool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ]);
}

function runPageTests() {
  return runTool('playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: pageReport,
  });
}

function summarise(done) {
  console.log('\n── summary '.padEnd(66, '─'));
  for (const { name, isGood, seconds } of done) {
    console.log(`${isGood ? 'ok    ' : 'FAILED'}  ${name.padEnd(18)} ${seconds.toFixed(1)} s`);
  }
  const counts = done.map(countsOf);
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** A step that fails without a failing test (lint, types, a crash) counts as one failure. */
function countsOf({ name, isGood }) {
  const { passed, failed } = (readCounts[name] ?? noTests)();
  return { passed, failed: isGood ? failed : Math.max(1, failed) };
}

const readCounts = { 'unit tests': unitCounts, 'browser tests': pageCounts };

function noTests() {
  return { passed: 0, failed: 0 };
}

function unitCounts() {
  if (!existsSync(unitReport)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(unitReport, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests };
}

function pageCounts() {
  if (!existsSync(pageReport)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(pageReport, 'utf8'));
  if (stats.flaky > 0) console.log(`${stats.flaky} passed at the second try, see above`);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

await test();
