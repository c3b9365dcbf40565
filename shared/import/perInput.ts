import type { Design } from '../design/schema.ts';
import type { Finding } from '../rules/finding.ts';
import { type ImportInput, joinDesigns, type Origin, type Reading, stemOf } from './reading.ts';

/** What was read of one text: a design with its host, what was found, and the lines where its elements stand. */
export interface OneReading {
  readonly design: Design;
  readonly findings: readonly Finding[];
  readonly lines: ReadonlyMap<string, number>;
}

/** Reads each text as one host of a design. Where there are several, each host is named after its text. */
export function readEach(
  inputs: readonly ImportInput[],
  hostFacts: unknown,
  read: (input: ImportInput, hostFacts: unknown) => OneReading,
): Reading {
  const several = inputs.length > 1;
  const origins = new Map<string, Origin>();
  const readings = inputs.map((input, index) => {
    const facts = several && isObject(hostFacts ?? {}) ? { ...(hostFacts as object), name: stemOf(input) } : hostFacts;
    const reading = read(input, facts);
    for (const { id } of reading.design.topology.hosts) origins.set(id, { input: index });
    for (const [id, line] of reading.lines) origins.set(id, { input: index, line });
    return reading;
  });
  return {
    design: joinDesigns(
      several ? '' : stemOf(inputs[0]),
      readings.map(({ design }) => design),
    ),
    found: readings.flatMap(({ findings }, input) => findings.map((finding) => ({ finding, input }))),
    origins,
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
