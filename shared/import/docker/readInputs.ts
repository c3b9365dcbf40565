import { readEach } from '../perInput.ts';
import type { ImportInput, ImportOptions, Reading } from '../reading.ts';
import { readDockerCommands } from './read.ts';

/**
 * Builds one design from docker commands. Every input is what one host is made of, as an export writes them; where there
 * are several, each host is named after its input.
 */
export function readDockerInputs(inputs: readonly ImportInput[], { ids, hostFacts, shell }: ImportOptions): Reading {
  return readEach(inputs, hostFacts, ({ text }, facts) => readDockerCommands(text, { shell, ids, hostFacts: facts }));
}
