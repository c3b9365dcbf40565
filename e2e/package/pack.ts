import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hasDisplay, pinnedNode } from '../../build/setup/places.mjs';
import { BUILT } from '../app/places.ts';

const run = promisify(execFile);

/** A folder as electron-builder's `dir` target leaves it: what an installer would unpack. */
export interface Package {
  readonly folder: string;
  readonly program: string;
  readonly archive: string;
}

/** Why a package cannot be made here; undefined where it can. */
export function noPackage(system: 'linux' | 'windows'): string | undefined {
  const runtime = runtimeOf(system);
  if (runtime === undefined) return `There is no Electron for ${system} to be packed here`;
  if (system === 'linux' && !hasDisplay()) return 'Electron needs a display; xvfb-run gives one';
  return undefined;
}

function runtimeOf(system: 'linux' | 'windows'): string | undefined {
  const folder =
    system === 'windows' ? process.env.SWITCHYARD_ELECTRON_WINDOWS : process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const program = system === 'windows' ? 'electron.exe' : 'electron';
  return folder && process.platform === 'linux' && existsSync(join(folder, program)) ? folder : undefined;
}

/** Packs the built application into `output`. */
export async function pack(system: 'linux' | 'windows', output: string): Promise<Package> {
  const builder = join(BUILT.root, 'node_modules', 'electron-builder', 'cli.js');
  const args = [
    builder,
    `--${system}`,
    'dir',
    '--x64',
    '--config=build/electron-builder.config.ts',
    '--publish=never',
    `--config.directories.output=${output}`,
  ];
  await run(pinnedNode() ?? process.execPath, args, {
    cwd: BUILT.root,
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: runtimeOf(system) },
    maxBuffer: 64 * 1024 * 1024,
  });
  const folder = join(output, system === 'windows' ? 'win-unpacked' : 'linux-unpacked');
  return {
    folder,
    program: join(folder, system === 'windows' ? 'Switchyard.exe' : 'switchyard'),
    archive: join(folder, 'resources', 'app.asar'),
  };
}
