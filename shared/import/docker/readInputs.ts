import { type ImportInput, type ImportOptions, joinDesigns, type Origin, type Reading, stemOf } from '../reading.ts';
import { readDockerCommands } from './read.ts';

/**
 * Builds one design from docker commands. Every input is what one host is made of, as an export writes them; where there
 * are several, each host is named after its input.
 */
export function readDockerInputs(inputs: readonly ImportInput[], { ids, hostFacts, shell }: ImportOptions): Reading {
  const several = inputs.length > 1;
  const origins = new Map<string, Origin>();
  const readings = inputs.map((input, index) => {
    const facts = several && isObject(hostFacts ?? {}) ? { ...(hostFacts as object), name: stemOf(input) } : hostFacts;
    const reading = readDockerCommands(input.text, { shell, ids, hostFacts: facts });
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
