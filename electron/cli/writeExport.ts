import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ExportFile } from '../../shared/export/result.ts';
import { UsageError } from '../host/commandLine.ts';
import { onBehalfOf } from '../host/faults.ts';
import { writeTextFile } from '../host/files/write.ts';
import type { Session } from './session.ts';

/**
 * Writes scripts to where `-o` says: one script to that file, or into that folder under its own name; several into the
 * folder, which is made if need be. Gives the paths, as the person named them.
 */
export async function writeExport(files: readonly ExportFile[], output: string, session: Session): Promise<string[]> {
  const place = resolve(session.folder, output);
  const kind = await kindOf(place);
  const wantsFolder = files.length > 1 || kind === 'folder' || /[\\/]$/.test(output);
  if (wantsFolder && kind === 'file') {
    throw new UsageError(session.text('cli.export.needs-folder', { count: files.length, path: output }));
  }
  if (wantsFolder) await onBehalfOf(place, () => mkdir(place, { recursive: true }));
  const paths: string[] = [];
  for (const file of files) {
    const path = wantsFolder ? join(place, file.name) : place;
    await writeTextFile({ path, text: file.text, encoding: file.encoding });
    const shown = wantsFolder ? join(output, file.name) : output;
    session.say(session.text('cli.export.written', { path: shown }));
    paths.push(shown);
  }
  return paths;
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}
