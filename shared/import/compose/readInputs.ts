import { readEach } from '../perInput.ts';
import { type ImportInput, type ImportOptions, type Reading, stemOf } from '../reading.ts';
import { readCompose } from './read.ts';

/** Builds one design from compose files, a host for each. Where there are several, each is named after its file. */
export function readComposeInputs(inputs: readonly ImportInput[], { ids, hostFacts }: ImportOptions): Reading {
  return readEach(inputs, hostFacts, (input, facts) =>
    readCompose(input.text, { ids, hostFacts: facts, stem: stemOf(input) }),
  );
}

/** Whether a text looks like a compose file: one of its sections stands at the margin, or it is one in JSON. */
export function looksLikeCompose(text: string): boolean {
  return SECTION.test(text) || (/^\s*\{/.test(text) && /"services"\s*:\s*\{/.test(text.slice(0, 100_000)));
}

const SECTION = /^(?:\uFEFF)?(?:services|networks|include):[ \t]*(?:#.*)?(?:\r?$|\{|\[)/m;
