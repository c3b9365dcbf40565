import { textsFor } from '../language/texts.ts';
import type { ExportFile, ShellId } from './result.ts';
import { SHELLS } from './shells/byId.ts';

/**
 * Several scripts as one text to read. Each is for another host, so the whole begins with a line that refuses to run.
 * A single script stays as it is.
 */
export function joinForOneStream(files: readonly ExportFile[], id: ShellId, locale: string): string {
  const [first] = files;
  if (!first) return '';
  if (files.length === 1) return first.text;
  const texts = textsFor(locale);
  const shell = SHELLS[id];
  const end = first.newline === 'crlf' ? '\r\n' : '\n';
  const guard = shell.refuse(texts('export.one-stream.guard', { count: files.length }));
  const parts = files.map(
    (file) => `${shell.comment(texts('export.one-stream.file', { name: file.name }))}${end}${file.text}`,
  );
  return [guard.join(end) + end, ...parts].join(end);
}
