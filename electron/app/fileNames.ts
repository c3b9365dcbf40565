import { basename, resolve } from 'node:path';

/** Name of a design's file: `shop.switchyard.json`. */
export const DESIGN_EXTENSION = 'switchyard.json';

/** Adds the extension to a name that has none, as some platforms' dialogs do and others do not. */
export function withExtension(path: string, extension: string): string {
  return basename(path).includes('.') ? path : `${path}.${extension}`;
}

/**
 * The file to open among the arguments of a start, as an absolute path. Not packaged, the first plain argument is the
 * application's folder. Chromium mixes its own switches in, so only what is no switch counts.
 */
export function fileArgument(argv: readonly string[], packaged: boolean, folder: string): string | null {
  const plain = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'));
  const file = plain[packaged ? 0 : 1];
  return file === undefined ? null : resolve(folder, file);
}
