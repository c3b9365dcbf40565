import type { FindingsDocument } from '../../shared/rules/report.ts';
import type { PlacedFindings } from './findings.ts';
import type { TextInput } from './inputs.ts';

export interface JoinedInputs {
  /** What messages call them all, where a finding has no line. */
  readonly name: string;
  readonly text: string;
  /** Turns lines of the joined text into lines of the file they came from. */
  place(document: FindingsDocument): PlacedFindings;
}

/** Reads several texts as one: they are what was typed on one host, one after the other. */
export function joinInputs(inputs: readonly TextInput[]): JoinedInputs {
  const [first] = inputs;
  if (inputs.length === 1 && first) return { ...first, place: (document) => document };
  const starts: { readonly file: string; readonly line: number }[] = [];
  let text = '';
  let line = 1;
  for (const input of inputs) {
    starts.push({ file: input.name, line });
    // An empty line ends a command that the file before has left open.
    const part = `${input.text}\n\n`;
    text += part;
    line += part.split('\n').length - 1;
  }
  const name = inputs.map((input) => input.name).join(', ');
  return {
    name,
    text,
    place: (document) => ({
      ...document,
      findings: document.findings.map((finding) => {
        const { line: at } = finding;
        const start = at === null ? undefined : starts.findLast((candidate) => candidate.line <= at);
        return start && at !== null ? { ...finding, file: start.file, line: at - start.line + 1 } : finding;
      }),
    }),
  };
}
