import { access } from 'node:fs/promises';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { CallArgs } from '../../shared/contract.ts';
import type { Texts } from '../../shared/language/texts.ts';
import type { Surface } from '../host/handlerTypes.ts';
import { DESIGN_EXTENSION, withExtension } from './fileNames.ts';

/** What docker commands come in. */
const TEXT_EXTENSIONS = ['txt', 'ps1', 'cmd', 'bat', 'sh', 'md'];

/** The platform's own file dialogs for the renderer. */
export function nativeDialogs(window: BrowserWindow, text: Texts): NonNullable<Surface['dialogs']> {
  return {
    async pickOpen() {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: text('dialog.open'),
        properties: ['openFile'],
        filters: [
          { name: text('dialog.designs'), extensions: extensionsFor(DESIGN_EXTENSION) },
          { name: text('dialog.text-files'), extensions: TEXT_EXTENSIONS },
          { name: text('dialog.all-files'), extensions: ['*'] },
        ],
      });
      return filePaths[0] ?? null;
    },
    pickSave: (args) => pickSave(window, text, args),
  };
}

async function pickSave(window: BrowserWindow, text: Texts, args: CallArgs<'file.pickSave'>): Promise<string | null> {
  const kind: FileFilter = {
    name: args.extension === DESIGN_EXTENSION ? text('dialog.designs') : args.extension,
    extensions: extensionsFor(args.extension),
  };
  for (let suggestion = args.suggestedName; ; ) {
    const { filePath } = await dialog.showSaveDialog(window, {
      title: text('dialog.save'),
      defaultPath: suggestion,
      filters: [kind, { name: text('dialog.all-files'), extensions: ['*'] }],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    });
    if (!filePath) return null;
    const path = withExtension(filePath, args.extension);
    // The user has confirmed replacing what they named, not what it becomes with its extension.
    if (path === filePath || !(await exists(path))) return path;
    suggestion = path;
  }
}

/** macOS knows only the last part of an extension. */
function extensionsFor(extension: string): string[] {
  const last = extension.split('.').at(-1) ?? extension;
  return process.platform === 'darwin' || last === extension ? [last] : [extension, last];
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
