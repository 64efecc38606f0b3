import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

import { chromiumLaunchOptions, chromiumPath } from './chromium-path.mjs';
import { hasProgram, runProgram, runTool } from './tools.mjs';

const isSuperuser = process.getuid?.() === 0;
const hasApt = process.platform === 'linux' && existsSync('/usr/bin/apt-get');

/** Brings what the tests need beside npm packages: a Chromium and poppler. Quick when they are there. */
export async function setUpTests() {
  const chromiumIsThere = await ensureChromium();
  const popplerIsThere = ensurePoppler();
  return chromiumIsThere && popplerIsThere;
}

async function ensureChromium() {
  if (await startsChromium()) return true;
  console.log('No Chromium that starts: asking Playwright for one …');
  const impatient = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  const isDownloaded = runTool('playwright', ['install', '--no-shell', 'chromium'], impatient);
  if (await startsChromium()) return true;
  // Playwright's own may lack system libraries; without a download Debian's brings its own.
  const isMended =
    isDownloaded && isSuperuser && hasApt
      ? runTool('playwright', ['install-deps', 'chromium'])
      : installPackage('chromium');
  if (isMended && (await startsChromium())) return true;
  console.error(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium) or run\n' +
      '  npx playwright install --with-deps chromium\n' +
      'or name one that is there: CHROMIUM_PATH=/path/to/chromium npm test',
  );
  return false;
}

async function startsChromium() {
  if (chromiumPath() === null) return false;
  try {
    const browser = await chromium.launch(chromiumLaunchOptions());
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function ensurePoppler() {
  if (hasPoppler()) return true;
  if (installPackage('poppler-utils') && hasPoppler()) return true;
  if (hasProgram('brew', ['--version']) && runProgram('brew', ['install', 'poppler'])) return true;
  console.error(
    'The tests read finished PDF files with pdftotext and pdftoppm of poppler. Install it\n' +
      '(Debian: apt-get install poppler-utils, macOS: brew install poppler) and run again.',
  );
  return false;
}

function hasPoppler() {
  return hasProgram('pdftotext', ['-v']) && hasProgram('pdftoppm', ['-v']);
}

/** Debian and its relatives, as the superuser or where sudo asks for no password. */
function installPackage(name) {
  const prefix = isSuperuser ? [] : ['sudo', '-n'];
  if (!hasApt || !(isSuperuser || hasProgram('sudo', ['-n', 'true']))) return false;
  console.log(`Installing ${name} with apt-get …`);
  const apt = (...args) => {
    const [file, ...rest] = [...prefix, 'apt-get', '-q', ...args];
    return runProgram(file, rest, { DEBIAN_FRONTEND: 'noninteractive' });
  };
  apt('update');
  // An installation that was cut off keeps apt from doing anything, or leaves half a package behind.
  const [dpkg, ...repair] = [...prefix, 'dpkg', '--configure', '-a'];
  runProgram(dpkg, repair, { DEBIAN_FRONTEND: 'noninteractive' });
  return apt('install', '-y', '--no-install-recommends', '--reinstall', name);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await setUpTests()) ? 0 : 1;
}
