import { countingIds, emptyDesign } from '../../design/create.ts';
import { findReferenceFault } from '../../design/references.ts';
import { Design } from '../../design/schema.ts';
import type { ObservedHost } from '../../observed/observedHost.ts';
import { observe, readHostInputs } from './readHostInputs.ts';

/** What one text tells, and the codes of what was wrong with it. */
export function seen(...texts: readonly string[]): { readonly host: ObservedHost; readonly codes: readonly string[] } {
  const { observations, problems } = observe(texts);
  const host = observations[0]?.host ?? { schema: 'switchyard.observed/1', facts: {}, failures: [] };
  return { host, codes: problems.map(({ problem }) => [problem.code, problem.variant].filter(Boolean).join(' ')) };
}

/** Reads texts as the import does; the drawing that comes out must be one that can be saved and opened. */
export function drawn(texts: Readonly<Record<string, string>> | string, hostFacts?: unknown) {
  const inputs = Object.entries(typeof texts === 'string' ? { '': texts } : texts).map(([name, text]) => ({
    name,
    text,
  }));
  const reading = readHostInputs(inputs, { ids: countingIds(), hostFacts });
  const fault = findReferenceFault(Design.parse({ ...emptyDesign(), topology: reading.design.topology }));
  if (fault) throw new Error(JSON.stringify(fault));
  return reading;
}

export const json = (value: unknown): string => JSON.stringify(value);
