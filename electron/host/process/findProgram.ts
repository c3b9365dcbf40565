import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { ProgramFault } from './programFault.ts';

interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isFile?: (path: string) => boolean;
  readonly mayRun?: (path: string) => boolean;
}

/**
 * The file of a program, looked for by ourselves: Windows would look in the current folder first, and take scripts for
 * programs. Only absolute folders of PATH count, and on Windows only files that end in `.exe`.
 */
export function findProgram(name: string, machine: Machine = process): string {
  return machine.platform === 'win32' ? findOnWindows(name, machine) : findOnPosix(name, machine);
}

const DRIVE_OR_SHARE = /^(?:[A-Za-z]:[\\/]|\\\\[^\\])/;
const SCRIPT = /\.(?:bat|cmd|ps1|vbs|js|com)$/i;

function findOnWindows(name: string, { env, isFile = fileExists }: Machine): string {
  if (SCRIPT.test(name)) throw new ProgramFault('program-not-executable', name);
  if (/[\\/:]/.test(name)) {
    if (!DRIVE_OR_SHARE.test(name) || !isFile(name)) throw new ProgramFault('program-not-found', name);
    if (!/\.exe$/i.test(name)) throw new ProgramFault('program-not-executable', name);
    return name;
  }
  const file = /\.exe$/i.test(name) ? name : `${name}.exe`;
  const folders = foldersOf(variable(env, 'Path'), ';', (folder) => DRIVE_OR_SHARE.test(folder));
  const places = [...folders, ...windowsPlaces(name, env)];
  const found = places.map((folder) => win32.join(folder, file)).find(isFile);
  if (found) return found;
  const script = ['.cmd', '.bat']
    .flatMap((end) => folders.map((folder) => win32.join(folder, `${name}${end}`)))
    .find(isFile);
  throw script ? new ProgramFault('program-not-executable', script) : new ProgramFault('program-not-found', name);
}

/** Where setups put docker, for a process that was started before they changed PATH. */
function windowsPlaces(name: string, env: Machine['env']): string[] {
  const programs = variable(env, 'ProgramFiles');
  if (!/^docker(?:\.exe)?$/i.test(name) || !programs || !DRIVE_OR_SHARE.test(programs)) return [];
  return [win32.join(programs, 'Docker'), win32.join(programs, 'Docker', 'Docker', 'resources', 'bin')];
}

/** Programs that are started from a desktop may not have the folders that a terminal has. */
const POSIX_PLACES = ['/usr/local/bin', '/opt/homebrew/bin', '/usr/bin', '/bin'];

function findOnPosix(name: string, { env, isFile = fileExists, mayRun = isExecutable }: Machine): string {
  const candidates = name.includes('/')
    ? [name].filter(posix.isAbsolute)
    : [...foldersOf(env.PATH, ':', posix.isAbsolute), ...POSIX_PLACES].map((folder) => posix.join(folder, name));
  const files = candidates.filter(isFile);
  const found = files.find(mayRun);
  if (found) return found;
  const [file] = files;
  throw file ? new ProgramFault('program-not-executable', file) : new ProgramFault('program-not-found', name);
}

function foldersOf(path: string | undefined, between: string, isUsable: (folder: string) => boolean): string[] {
  return (path ?? '')
    .split(between)
    .map((folder) => folder.trim().replace(/^"(.*)"$/, '$1'))
    .filter(isUsable);
}

/** Names of variables have no case on Windows, and a copy of `process.env` has. */
function variable(env: Machine['env'], name: string): string | undefined {
  const wanted = name.toLowerCase();
  const key = Object.keys(env).find((item) => item.toLowerCase() === wanted);
  return key === undefined ? undefined : env[key];
}

function fileExists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
