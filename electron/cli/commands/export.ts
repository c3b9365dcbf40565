import { emptyDesign } from '../../../shared/design/create.ts';
import { findingsForExport } from '../../../shared/export/findings.ts';
import { EXPORT_FORMATS, type ExportFormat, exportFormat } from '../../../shared/export/formats.ts';
import { joinForOneStream } from '../../../shared/export/oneStream.ts';
import type { ExportFile, ExportResult } from '../../../shared/export/result.ts';
import type { Texts } from '../../../shared/language/texts.ts';
import { UsageError } from '../../host/commandLine.ts';
import { defineCommand } from '../command.ts';
import { jsonText } from '../findings.ts';
import { hostNamed } from '../hostNamed.ts';
import { readDesign, STREAM } from '../inputs.ts';
import { EXIT } from '../session.ts';
import { writeExport } from '../writeExport.ts';

const FORMATS = EXPORT_FORMATS.map(({ id }) => id).join(', ');

export const EXPORT = defineCommand({
  name: 'export',
  summary: 'cli.export.summary',
  usage: 'cli.export.usage',
  options: {
    to: { type: 'string', help: 'cli.export.to', params: { formats: FORMATS } },
    host: { type: 'string', help: 'cli.export.host' },
    undo: { type: 'boolean', help: 'cli.export.undo' },
    output: { type: 'string', short: 'o', help: 'cli.export.output' },
  },
  async run({ values, positionals: [file, ...others] }, session) {
    const { text } = session;
    const format = readFormat(values.to, text);
    if ((file === undefined && !format.withoutDesign) || others.length > 0) {
      throw new UsageError(text('cli.one-file', { usage: text('cli.export.usage') }));
    }
    const { design } = file === undefined ? { design: emptyDesign() } : await readDesign(file, session);
    const findings = findingsForExport(design);
    if (values.undo && !format.inverse) throw new UsageError(text('cli.export.no-inverse', { format: format.id }));
    const result = format.write(design, {
      undo: values.undo ?? false,
      findings,
      locale: text.locale,
      ...(values.host !== undefined && { host: hostNamed(design, values.host, text) }),
    });
    const { output } = values;
    const paths =
      output === undefined || output === STREAM ? undefined : await writeExport(result.files, output, session);
    if (values.json) session.write(jsonText(exportDocument(result, paths)));
    else if (!paths) session.write(asOneText(result, format, text));

    const errors = findings.filter(({ severity }) => severity === 'error').length;
    if (errors > 0) session.say(text('cli.export.errors', { count: errors }));
    for (const loss of result.losses) session.say(text('cli.export.loss', { detail: loss }));
    for (const { message } of result.problems) session.say(text('cli.export.problem', { detail: message }));
    return result.problems.length > 0 ? EXIT.found : EXIT.done;
  },
});

/** Scripts can stand one behind the other; files of other formats cannot. */
function asOneText({ files }: ExportResult, { shell, id }: ExportFormat, text: Texts): string {
  if (shell) return joinForOneStream(files, shell, text.locale);
  if (files.length > 1) throw new UsageError(text('cli.export.several-files', { format: id, count: files.length }));
  return files[0]?.text ?? '';
}

function readFormat(to: string | undefined, text: Texts): ExportFormat {
  if (to === undefined) throw new UsageError(text('cli.needs-option', { option: '--to', values: FORMATS }));
  const format = exportFormat(to);
  if (format) return format;
  throw new UsageError(text('cli.not-one-of', { value: to, option: '--to', values: FORMATS }));
}

/** What `export --json` prints: the scripts themselves, or where they were written. */
function exportDocument({ files, problems, losses }: ExportResult, paths: readonly string[] | undefined) {
  const record = (file: ExportFile, index: number) => ({
    name: file.name,
    ...(file.hostName !== undefined && { host: file.hostName }),
    language: file.language,
    encoding: file.encoding,
    ...(paths ? { path: paths[index] } : { text: file.text }),
  });
  return {
    schema: 'switchyard.export/1',
    files: files.map(record),
    losses,
    problems: problems.map(({ reason, target, name, message }) => ({
      reason,
      kind: target.kind,
      id: target.id,
      name,
      message,
    })),
  };
}
