import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { decodeDesign } from '../../shared/design/codec.ts';
import { fileFaultText } from '../../shared/design/fileFault.ts';
import { findJsonFault, placeOf } from '../../shared/design/jsonFault.ts';
import type { Design } from '../../shared/design/schema.ts';
import { UsageError } from '../host/commandLine.ts';
import { readTextFile } from '../host/files/read.ts';
import { decodeText } from '../host/files/text.ts';
import type { Session } from './session.ts';

/** Stands for standard input, and after -o for standard output. */
export const STREAM = '-';

export interface TextInput {
  /** As messages name it. */
  readonly name: string;
  readonly text: string;
  /** False for standard input, which has no name of its own. */
  readonly fromFile: boolean;
}

/** The files that arguments name. Windows' shells hand `*.json` on as it is, so it is understood here as well. */
export async function filesNamed(args: readonly string[], session: Session): Promise<string[]> {
  if (args.filter((arg) => arg === STREAM).length > 1) throw new UsageError(session.text('cli.stdin-once'));
  const found = await Promise.all(args.map((arg) => expand(arg, session)));
  return found.flat();
}

async function expand(pattern: string, session: Session): Promise<string[]> {
  const name = basename(pattern);
  if (!/[*?]/.test(name)) return [pattern];
  const parts = [...name].map((char) =>
    char === '*' ? '.*' : char === '?' ? '.' : char.replace(/[\\^$.|+()[\]{}]/, '\\$&'),
  );
  const matches = new RegExp(`^${parts.join('')}$`, process.platform === 'win32' ? 'i' : '');
  const folder = dirname(pattern);
  const names = await readdir(resolve(session.folder, folder)).catch(() => []);
  const files = names.filter((candidate) => matches.test(candidate) && !candidate.startsWith('.')).sort();
  if (files.length === 0) throw new UsageError(session.text('cli.no-match', { pattern }));
  return files.map((file) => (folder === '.' && !pattern.startsWith('.') ? file : join(folder, file)));
}

/** Reads a text, whichever of the usual encodings it is in. */
export async function readText(file: string, session: Session): Promise<TextInput> {
  if (file === STREAM) {
    const name = session.text('cli.stdin');
    return { name, text: decodeText(await session.readStandardInput(), name), fromFile: false };
  }
  const { text } = await readTextFile(resolve(session.folder, file));
  return { name: file, text, fromFile: true };
}

export interface DesignInput {
  readonly name: string;
  readonly design: Design;
}

/** Reads a design; one that cannot be used says where, and what was expected. */
export async function readDesign(file: string, session: Session): Promise<DesignInput> {
  const { name, text } = await readText(file, session);
  const decoded = decodeDesign(text);
  if (!decoded.ok) throw badFile(name, fileFaultText(session.text, decoded.fault), session);
  return { name, design: decoded.design };
}

/** Reads a JSON file that is no design. */
export async function readJson(file: string, session: Session): Promise<unknown> {
  const { name, text } = await readText(file, session);
  try {
    return JSON.parse(text);
  } catch {
    const found = findJsonFault(text);
    const at = found ? placeOf(text, found.at) : { line: 1, column: 1 };
    const expected = session.text(`json.expected.${found?.expected ?? 'value'}`);
    const character = text.slice(found?.at ?? 0).match(/^./su)?.[0] ?? '';
    const key = character === '' ? 'file.fault.truncated' : 'file.fault.not-json';
    throw badFile(name, session.text(key, { ...at, expected, found: character }), session);
  }
}

export function badFile(file: string, detail: string, session: Session): UsageError {
  return new UsageError(session.text('cli.bad-file', { file, detail }));
}
