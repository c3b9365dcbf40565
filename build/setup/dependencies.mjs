import { createHash } from 'node:crypto';
import './nodeVersion.mjs';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at, pinnedNode } from './places.mjs';
import { run } from './run.mjs';
import { say, seconds } from './talk.mjs';

const lockFile = at('package-lock.json');
/** Holds the hash of the lock file that node_modules was installed from. */
const marker = at('node_modules', '.switchyard-lock');
/** What npm says is in node_modules, written when it has finished. */
const npmsRecord = at('node_modules', '.package-lock.json');

/** Installs exactly what the lock file says, when that is not what is there already. */
export async function ensureDependencies() {
  const lock = readFileSync(lockFile);
  const wanted = createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
  const why = reasonToInstall(wanted, lock.toString());
  if (why && isLink()) {
    // npm would empty the folder at the other end of the link, and put a new one here in its place.
    throw new Error(
      'node_modules is a link, and holds other versions than package-lock.json pins. Install where it points to, or remove it.',
    );
  }
  if (why) {
    say(`Installing the dependencies that package-lock.json pins, because ${why}…`);
    const start = performance.now();
    const npm = findNpm();
    const { code } = await run(npm.program, [...npm.args, 'ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) throw new Error('npm ci failed. Is this machine online? Its message is above.');
    say(`Dependencies installed in ${seconds(start)}.`);
  } else {
    say('Dependencies are up to date.');
  }
  await ensurePinnedNode();
  if (why || !existsSync(marker)) writeFileSync(marker, wanted);
}

/**
 * @param {string} wanted
 * @param {string} lock
 */
function reasonToInstall(wanted, lock) {
  if (!existsSync(at('node_modules'))) return 'there are none yet';
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return undefined;
  if (installedMatches(lock)) {
    // Someone ran `npm ci` or `npm install` by hand: nothing to do but to note it.
    writeFileSync(marker, wanted);
    return undefined;
  }
  if (!existsSync(npmsRecord)) return 'the last installation did not come to its end';
  return 'package-lock.json has changed since they were installed';
}

function isLink() {
  return lstatSync(at('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/**
 * Whether npm's own record of what is in node_modules agrees with the lock file. Packages for other platforms are in
 * the lock file only.
 *
 * @param {string} lock
 */
function installedMatches(lock) {
  if (!existsSync(npmsRecord)) return false;
  /** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Entry */
  /** @type {Record<string, Entry>} */
  const wanted = JSON.parse(lock).packages;
  /** @type {Record<string, Entry>} */
  const installed = JSON.parse(readFileSync(npmsRecord, 'utf8')).packages;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = installed[path];
    if (!found) {
      if (entry.optional) continue;
      return false;
    }
    if (found.version !== entry.version || found.integrity !== entry.integrity) return false;
  }
  return Object.keys(installed).every((path) => path in wanted);
}

/** npm fetches the pinned Node in an install script, which a machine may have switched off. */
async function ensurePinnedNode() {
  if (pinnedNode()) return;
  say('Fetching the pinned Node, whose install script did not run…');
  const npm = findNpm();
  await run(npm.program, [...npm.args, 'rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
  if (!pinnedNode()) {
    throw new Error(
      'Node 24 could not be fetched. Allow install scripts for the package "node", or use Node 24 or newer.',
    );
  }
}

/**
 * npm is a JavaScript file, run with the Node at hand: on Windows `npm` itself is a .cmd, which cannot be started
 * without a shell.
 *
 * @returns {{ program: string, args: string[] }}
 */
function findNpm() {
  const beside = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = candidates.find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  return script ? { program: process.execPath, args: [script] } : { program: 'npm', args: [] };
}
