import { basename } from 'node:path';
import { countingIds, emptyDesign } from '../../shared/design/create.ts';
import type { Design } from '../../shared/design/schema.ts';
import { type DockerReading, type DockerReadOptions, readDockerCommands } from '../../shared/import/docker/read.ts';
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

interface Part {
  readonly file: string;
  readonly reading: DockerReading;
}

type Options = Pick<DockerReadOptions, 'shell'> & { readonly facts: object | undefined };

/**
 * Builds one design from docker commands. Every input is what one host is made of, as an export writes them; where there
 * are several, each host is named after its input.
 */
export function readInputs(inputs: readonly TextInput[], { shell, facts }: Options): ReadInputs {
  const ids = countingIds();
  const several = inputs.length > 1;
  const parts = inputs.map((input): Part => {
    const hostFacts = several ? { ...facts, name: stemOf(input) } : facts;
    return { file: input.name, reading: readDockerCommands(input.text, { shell, hostFacts, ids }) };
  });
  const design = joinDesigns(
    several ? '' : stemOf(inputs[0]),
    parts.map(({ reading }) => reading.design),
  );
  return { design, found: [...fromReading(parts), ...fromRules(design, parts)].sort(byPlace(inputs)) };
}

function stemOf(input: TextInput | undefined): string {
  return input?.fromFile ? basename(input.name).replace(/\.[^.]+$/, '') : '';
}

function joinDesigns(name: string, designs: readonly Design[]): Design {
  return {
    ...emptyDesign(name),
    topology: {
      swarms: designs.flatMap(({ topology }) => topology.swarms),
      hosts: designs.flatMap(({ topology }) => topology.hosts),
    },
  };
}

function fromReading(parts: readonly Part[]): FoundIn[] {
  return parts.flatMap(({ file, reading }) => reading.findings.map((finding) => ({ finding, file })));
}

/** What the rules find, with the line that made the element it is about. */
function fromRules(design: Design, parts: readonly Part[]): FoundIn[] {
  const partOf = new Map(
    parts.flatMap((part) => part.reading.design.topology.hosts.map(({ id }) => [id, part] as const)),
  );
  return judge(design).map((finding) => {
    const [about] = finding.entities;
    const part = partOf.get(about?.host ?? about?.id ?? '');
    const line = part?.reading.lines.get(about?.container ?? about?.id ?? '');
    return { finding: line === undefined ? finding : { ...finding, line }, file: part?.file };
  });
}

function byPlace(inputs: readonly TextInput[]): (a: FoundIn, b: FoundIn) => number {
  const rank = new Map(inputs.map(({ name }, index) => [name, index]));
  const order = ({ file }: FoundIn) => (file === undefined ? inputs.length : (rank.get(file) ?? 0));
  const line = ({ finding }: FoundIn) => finding.line ?? Number.MAX_SAFE_INTEGER;
  return (a, b) => order(a) - order(b) || line(a) - line(b);
}
