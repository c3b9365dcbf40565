import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recentFailure, rememberFailure } from './memory.mjs';
import { at, hasDisplay, pinnedNode } from './places.mjs';
import { run } from './run.mjs';
import { say } from './talk.mjs';

/** The runtime is a download of about 120 MB. */
const downloadLimit = 5 * 60 * 1000;
const answerLimit = 20_000;

const programIn = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/**
 * Electron's runtime is not part of its npm package: it is fetched on first use. `ELECTRON_OVERRIDE_DIST_PATH` names a
 * folder with one that is there already.
 *
 * @param {{ display?: boolean, retry?: boolean }} [options] display: whether one can be had some other way
 * @returns {Promise<{ program: string } | { why: string }>}
 */
export async function findElectron({ display = hasDisplay(), retry = false } = {}) {
  if (!display) return { why: 'there is no display' };

  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const name =
    process.platform === 'darwin' ? programIn.darwin : process.platform === 'win32' ? programIn.win32 : 'electron';
  const program = join(override || at('node_modules', 'electron', 'dist'), name);
  if (override && !existsSync(program)) return { why: `ELECTRON_OVERRIDE_DIST_PATH holds no ${name}` };

  if (!existsSync(program) || (!override && !isWholeDownload())) {
    const before = retry ? undefined : recentFailure('electron');
    if (before) return { why: `${before} (npm start -- --retry tries again)` };
    const why = await download();
    if (why) {
      rememberFailure('electron', why);
      return { why };
    }
  }

  const answer = await run(program, ['--version', ...rootNeeds()], { capture: true, limit: answerLimit });
  if (answer.code === 0) return { program };
  // Chromium says before each line which process says it, when and where.
  const [line = ''] = answer.output.split('\n');
  const firstLine = line
    .replace(/^\[[^\]]*\] /, '')
    .trim()
    .replace(/\.$/, '');
  if (firstLine.includes('shared libraries')) return { why: missingLibrary(firstLine) };
  return {
    why: `Electron does not run here: ${answer.timedOut ? 'it does not answer' : firstLine || `code ${answer.code}`}`,
  };
}

/** @param {string} line of the loader: `…: error while loading shared libraries: libgtk-3.so.0: cannot open …` */
function missingLibrary(line) {
  const library = line.match(/libraries: ([^:]+)/)?.[1] ?? 'a library';
  return `Electron needs ${library}, which is not on this machine; Debian and Ubuntu have what it needs in libgtk-3-0, libasound2 (newer ones: libgtk-3-0t64, libasound2t64), libnss3 and libgbm1`;
}

/** Chromium's sandbox refuses to run as root on Linux; nobody but root gets this flag. */
export const rootNeeds = () => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** The version file is the last proof that an archive was unpacked to its end. */
function isWholeDownload() {
  try {
    const { version } = JSON.parse(readFileSync(at('node_modules', 'electron', 'package.json'), 'utf8'));
    const found = readFileSync(at('node_modules', 'electron', 'dist', 'version'), 'utf8');
    return found.trim().replace(/^v/, '') === version;
  } catch {
    return false;
  }
}

async function download() {
  const node = pinnedNode();
  if (!node) return 'Node 24 is missing';
  say('Fetching Electron (about 120 MB, once)…');
  const result = await run(node, [at('node_modules', 'electron', 'install.js')], {
    capture: true,
    limit: downloadLimit,
  });
  if (result.code === 0 && isWholeDownload()) return undefined;
  return result.timedOut
    ? `Electron could not be downloaded within ${downloadLimit / 60_000} minutes`
    : 'Electron could not be downloaded';
}
