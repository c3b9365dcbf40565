import { basename } from 'node:path';
import { countingIds } from '../../shared/design/create.ts';
import type { Design } from '../../shared/design/schema.ts';
import type { ImportFormat } from '../../shared/import/formats.ts';
import type { ImportOptions, Reading } from '../../shared/import/reading.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { judge } from './findings.ts';
import type { TextInput } from './inputs.ts';

/** A finding, and the input whose host it is about; none where it is about several. */
export interface FoundIn {
  readonly finding: Finding;
  readonly file: string | undefined;
}

export interface ReadInputs {
  readonly design: Design;
  /** By input, then by line. */
  readonly found: readonly FoundIn[];
}

type Options = Pick<ImportOptions, 'shell' | 'hostFacts'>;

/** Builds one design from texts and says what reading and the rules find, and where. */
export function readInputs(inputs: readonly TextInput[], format: ImportFormat, options: Options): ReadInputs {
  const named = inputs.map(({ name, text, fromFile }) => ({ name: fromFile ? basename(name) : '', text }));
  const reading = format.read(named, { ...options, ids: countingIds() });
  const found = [
    ...reading.found.map(({ finding, input }) => ({ finding, file: inputs[input]?.name })),
    ...fromRules(reading, inputs),
  ];
  return { design: reading.design, found: found.sort(byPlace(inputs)) };
}

/** What the rules find, with the line that made the element it is about. */
function fromRules({ design, origins }: Reading, inputs: readonly TextInput[]): FoundIn[] {
  return judge(design).map((finding) => {
    const [about] = finding.entities;
    const own = origins.get(about?.container ?? about?.id ?? '');
    const line = own?.line;
    const input = (own ?? origins.get(about?.host ?? ''))?.input;
    const file = input === undefined ? undefined : inputs[input]?.name;
    return { finding: line === undefined ? finding : { ...finding, line }, file };
  });
}

function byPlace(inputs: readonly TextInput[]): (a: FoundIn, b: FoundIn) => number {
  const rank = new Map(inputs.map(({ name }, index) => [name, index]));
  const order = ({ file }: FoundIn) => (file === undefined ? inputs.length : (rank.get(file) ?? 0));
  const line = ({ finding }: FoundIn) => finding.line ?? Number.MAX_SAFE_INTEGER;
  return (a, b) => order(a) - order(b) || line(a) - line(b);
}
