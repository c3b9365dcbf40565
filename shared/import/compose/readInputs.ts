import { type ImportInput, type ImportOptions, joinDesigns, type Origin, type Reading, stemOf } from '../reading.ts';
import { readCompose } from './read.ts';

/** Builds one design from compose files, a host for each. Where there are several, each is named after its file. */
export function readComposeInputs(inputs: readonly ImportInput[], { ids, hostFacts }: ImportOptions): Reading {
  const several = inputs.length > 1;
  const origins = new Map<string, Origin>();
  const readings = inputs.map((input, index) => {
    const stem = stemOf(input);
    const facts = several && isObject(hostFacts ?? {}) ? { ...(hostFacts as object), name: stem } : hostFacts;
    const reading = readCompose(input.text, { ids, hostFacts: facts, stem });
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

/** Whether a text looks like a compose file: one of its sections stands at the margin, or it is one in JSON. */
export function looksLikeCompose(text: string): boolean {
  return SECTION.test(text) || (/^\s*\{/.test(text) && /"services"\s*:\s*\{/.test(text.slice(0, 100_000)));
}

const SECTION = /^(?:\uFEFF)?(?:services|networks|include):[ \t]*(?:#.*)?(?:\r?$|\{|\[)/m;
