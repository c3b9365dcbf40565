// `npm start`: everything that Switchyard needs, then Switchyard itself. Runs on the user's own Node, with nothing but
// what Node brings along, since on a fresh clone there is nothing else.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBuilt } from './setup/bundles.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { findElectron, rootNeeds } from './setup/electron.mjs';
import { at, hasDisplay, pinnedNode, root } from './setup/places.mjs';
import { handOver } from './setup/run.mjs';
import { messageOf, say } from './setup/talk.mjs';

/** Electron that ends sooner, and badly, never showed its window. */
const earlyDeath = 10_000;

const own = new Set(['--web', '--retry']);
const given = process.argv.slice(2);
const forced = given.includes('--web');
const retry = given.includes('--retry');
// npm starts scripts in the project's folder; a file is meant from where the user stands.
const stands = process.env.INIT_CWD ?? process.cwd();
const passed = given
  .filter((arg) => !own.has(arg))
  .map((arg) => (!arg.startsWith('-') && existsSync(resolve(stands, arg)) ? resolve(stands, arg) : arg));

async function start() {
  await ensureDependencies();
  await ensureBuilt();
  const why = forced ? '--web was asked for' : await startElectron();
  if (why === undefined) return;
  await startWeb(why);
}

/** @returns {Promise<string | undefined>} why it could not be used */
async function startElectron() {
  if (!existsSync(at('dist', 'electron', 'main.js'))) return 'the Electron shell is not built';
  const electron = await findElectron({ retry });
  if ('why' in electron) return electron.why;

  say('Opening Switchyard in Electron.');
  const begun = Date.now();
  const { code, signal } = await handOver(electron.program, [...rootNeeds(), root, ...passed]);
  if (code === 0 || signal === 'SIGTERM' || signal === 'SIGINT') return undefined;
  if (Date.now() - begun < earlyDeath) return `Electron stopped at once (${signal ?? `code ${code}`})`;
  process.exitCode = code ?? 1;
  return undefined;
}

/** @param {string} why */
async function startWeb(why) {
  const serve = at('dist', 'web', 'serve.js');
  const node = pinnedNode();
  if (!node || !existsSync(serve)) throw new Error('the web shell is not built.');
  const open = hasDisplay() && !passed.includes('--no-open');
  say(`Using the ${open ? 'browser' : 'web shell'} instead of Electron: ${why}.`);
  const args = open || passed.includes('--no-open') ? passed : ['--no-open', ...passed];
  const { code, signal } = await handOver(node, [serve, ...args]);
  if (signal === null && code !== 0) process.exitCode = code ?? 1;
}

try {
  await start();
} catch (error) {
  console.error(`Switchyard could not start: ${messageOf(error)}`);
  process.exitCode = 1;
}
