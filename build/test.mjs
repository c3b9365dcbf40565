// `npm test`: set-up, then everything that can be tested on this machine. A stage that fails does not stop the next one.
// Runs on the user's own Node, with nothing but what Node brings along.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './setup/browser.mjs';
import { ensureBuilt } from './setup/bundles.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { findElectron } from './setup/electron.mjs';
import { artifacts, at, hasDisplay, pinnedNode } from './setup/places.mjs';
import { run } from './setup/run.mjs';
import { heading, messageOf, say, seconds } from './setup/talk.mjs';
import { Tally } from './setup/tally.mjs';

const tally = new Tally();

/**
 * @param {string} title
 * @param {() => Promise<void>} work
 */
async function stage(title, work) {
  heading(title);
  const start = performance.now();
  try {
    await work();
  } catch (error) {
    say(messageOf(error));
    tally.fail(title);
  }
  say(`(${seconds(start)})`);
}

/**
 * @param {string} title
 * @param {readonly string[]} args for Node
 */
const check = (title, args) =>
  stage(title, async () => {
    const { code } = await run(node(), args);
    if (code === 0) tally.pass();
    else tally.fail(title);
  });

function node() {
  const found = pinnedNode();
  if (!found) throw new Error('Node 24 is missing.');
  return found;
}

/** @type {{ program: string } | { why: string }} */
let browser = { why: 'set-up failed' };
/** @type {{ program: string } | { why: string }} */
let electron = { why: 'set-up failed' };
/** Put before a command to give it a display, where the machine has none of its own. */
let virtualDisplay = false;

await stage('Set-up', async () => {
  await ensureDependencies();
  await ensureBuilt();
  virtualDisplay = !hasDisplay() && spawnSync('xvfb-run', ['--help']).error === undefined;
  browser = await findBrowser();
  electron = await findElectron({ display: hasDisplay() || virtualDisplay });
  say('program' in browser ? `Browser for the tests: ${browser.program}` : `No browser for the tests: ${browser.why}.`);
  say(
    'program' in electron
      ? `Electron for the tests: ${electron.program}`
      : `No Electron for the tests: ${electron.why}.`,
  );
});

if (pinnedNode() === undefined || !existsSync(at('node_modules', 'vitest'))) {
  say('Without its dependencies nothing can be tested.');
} else {
  await check('Types', [at('build', 'typecheck.mjs')]);
  await check('Lint and format', [
    at('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
    'check',
    '--error-on-warnings',
  ]);
  await check('Imports and exports', [at('build', 'checks', 'main.ts')]);
  await stage('Unit tests', unitTests);
  await stage('End-to-end tests', endToEndTests);
}

tally.print();
process.exitCode = tally.failed.length > 0 || tally.failures > 0 ? 1 : 0;

async function unitTests() {
  const file = join(artifacts, 'unit', 'counts.json');
  rmSync(file, { force: true });
  const args = [at('node_modules', 'vitest', 'vitest.mjs'), 'run'];
  const { code } = await run(node(), args, { env: { SWITCHYARD_TEST_COUNTS: file } });
  if (!existsSync(file)) throw new Error('The unit tests did not come to an end.');
  const failures = tally.addCounts(JSON.parse(readFileSync(file, 'utf8')));
  if (code !== 0 && failures === 0) throw new Error(`Vitest ended with code ${code}.`);
}

async function endToEndTests() {
  const projects = [];
  if ('program' in browser) projects.push('--project=chromium');
  else tally.skip('End-to-end tests in a browser', browser.why);
  if ('program' in electron) projects.push('--project=electron');
  else tally.skip('End-to-end tests in Electron', electron.why);
  if (projects.length === 0) return;

  const file = join(artifacts, 'e2e', 'results.json');
  rmSync(file, { force: true });
  const playwright = [at('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--config=e2e/playwright.config.ts'];
  const command = [node(), ...playwright, '--pass-with-no-tests', ...projects];
  if (virtualDisplay) command.unshift('xvfb-run', '--auto-servernum', '--server-args=-screen 0 1920x1200x24');
  const [program = '', ...args] = command;
  const env = 'program' in browser ? { SWITCHYARD_CHROMIUM: browser.program } : {};
  const { code } = await run(program, args, { env });
  if (!existsSync(file)) throw new Error('The end-to-end tests did not come to an end.');
  const failures = tally.addPlaywright(JSON.parse(readFileSync(file, 'utf8')));
  if (code !== 0 && failures === 0) throw new Error(`Playwright ended with code ${code}.`);
}
