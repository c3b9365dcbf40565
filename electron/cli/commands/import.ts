import { resolve } from 'node:path';
import { designFault, encodeDesign } from '../../../shared/design/codec.ts';
import { fileFaultText, valueFaultText } from '../../../shared/design/fileFault.ts';
import type { Design } from '../../../shared/design/schema.ts';
import { IMPORT_FORMATS, type ImportFormat, importFormat } from '../../../shared/import/formats.ts';
import { readHostFacts, type StatedHost } from '../../../shared/import/hostFacts.ts';
import type { Texts } from '../../../shared/language/texts.ts';
import { type FindingsDocument, findingsDocument } from '../../../shared/rules/report.ts';
import { UsageError } from '../../host/commandLine.ts';
import { writeTextFile } from '../../host/files/write.ts';
import { defineCommand } from '../command.ts';
import { findingLines, jsonText, type PlacedFindings, summaryLine } from '../findings.ts';
import { badFile, filesNamed, readJson, readText, STREAM, type TextInput } from '../inputs.ts';
import { type FoundIn, readInputs } from '../readInputs.ts';
import { EXIT, type Session } from '../session.ts';

const SOURCES = IMPORT_FORMATS.map(({ id }) => id).join(', ');
const SHELLS = ['ps', 'cmd', 'sh'] as const;

export const IMPORT = defineCommand({
  name: 'import',
  summary: 'cli.import.summary',
  usage: 'cli.import.usage',
  options: {
    from: { type: 'string', help: 'cli.import.from' },
    output: { type: 'string', short: 'o', help: 'cli.import.output' },
    'host-facts': { type: 'string', help: 'cli.import.host-facts' },
    shell: { type: 'string', help: 'cli.import.shell' },
  },
  async run({ values, positionals }, session) {
    const { text } = session;
    const format = readSource(values.from, text);
    const shell = values.shell === undefined ? undefined : oneOf(SHELLS, values.shell, '--shell', text);
    if (positionals.length === 0) throw new UsageError(text('cli.needs-file', { usage: text('cli.import.usage') }));
    const facts = values['host-facts'] === undefined ? undefined : await readFacts(values['host-facts'], session);
    const inputs: TextInput[] = [];
    for (const file of await filesNamed(positionals, session)) inputs.push(await readText(file, session));

    const { design, found } = readInputs(inputs, format, { shell, hostFacts: facts });
    const findings = found.map(({ finding }) => finding);
    const document = nameFiles(findingsDocument(design, findings, text.locale), inputs, found);
    const { output } = values;
    if (output !== undefined && output !== STREAM) await save(design, output, session);

    if (values.json) session.write(jsonText({ ...document, design }));
    else {
      const [first] = inputs;
      const all = inputs.length === 1 && first ? first.name : text('cli.inputs', { count: inputs.length });
      const lines = [...findingLines(document.findings, all, text), summaryLine(all, document.summary, text)];
      if (output === STREAM) {
        session.write(encodeDesign(design));
        for (const line of lines) session.say(line);
      } else {
        session.write(`${lines.join('\n')}\n`);
        if (output === undefined) session.say(text('cli.import.not-kept'));
      }
    }
    return document.summary.error > 0 ? EXIT.found : EXIT.done;
  },
});

/** With several inputs, a line alone does not say where. */
function nameFiles(
  document: FindingsDocument,
  inputs: readonly TextInput[],
  found: readonly FoundIn[],
): PlacedFindings {
  if (inputs.length === 1) return document;
  const findings = document.findings.map((finding, index) => {
    const file = found[index]?.file;
    return file === undefined ? finding : { ...finding, file };
  });
  return { ...document, findings };
}

function readSource(from: string | undefined, text: Texts): ImportFormat {
  if (from === undefined) throw new UsageError(text('cli.needs-option', { option: '--from', values: SOURCES }));
  const format = importFormat(from);
  if (format) return format;
  throw new UsageError(text('cli.not-one-of', { value: from, option: '--from', values: SOURCES }));
}

function oneOf<T extends string>(known: readonly T[], value: string, option: string, text: Texts): T {
  const found = known.find((candidate) => candidate === value);
  if (found) return found;
  throw new UsageError(text('cli.not-one-of', { value, option, values: known.join(', ') }));
}

async function readFacts(file: string, session: Session): Promise<StatedHost> {
  const json = await readJson(file, session);
  const reading = readHostFacts(json);
  if (reading.ok) return reading.facts;
  const detail = reading.faults.map((fault) => valueFaultText(session.text, fault)).join(' ');
  throw new UsageError(session.text('cli.import.bad-facts', { file, detail }));
}

async function save(design: Design, output: string, session: Session): Promise<void> {
  const fault = designFault(design);
  if (fault) throw badFile(output, fileFaultText(session.text, fault), session);
  await writeTextFile({ path: resolve(session.folder, output), text: encodeDesign(design) });
  session.say(session.text('cli.import.written', { path: output }));
}
