import { z } from 'zod';
import { booleanOf, textOf } from './powershellValues.ts';
import { type JsonObject, objectsOf, type Place, readFields } from './section.ts';

/** The schema of a collected file: what the collector script writes, and what discovery of a machine keeps. */
export const BUNDLE_SCHEMA = 'switchyard.host/1';

/** What one look saw, or why it saw nothing. */
export interface BundlePart {
  /** Id of the look. */
  readonly look?: string;
  /** As it was run. */
  readonly command?: string;
  /** Objects that were JSON already, or the text of a program: as one, or line by line. */
  readonly output?: unknown;
  readonly error?: string;
  /** PowerShell's FullyQualifiedErrorId, which no language translates. */
  readonly errorId?: string;
}

export interface Bundle {
  readonly computer?: string;
  /** Whether it was collected with the rights of an administrator. */
  readonly elevated?: boolean;
  readonly parts: readonly BundlePart[];
}

const Head = z.object({ computer: z.string().nullish(), elevated: z.union([z.boolean(), z.string()]).nullish() });

const Part = z.object({
  look: z.string().nullish(),
  command: z.string().nullish(),
  error: z.string().nullish(),
  errorId: z.string().nullish(),
});

export function bundleOf(value: JsonObject, at: Place): Bundle {
  const head = readFields(Head, value, at);
  const computer = textOf(head.computer);
  const elevated = booleanOf(head.elevated);
  return {
    ...(computer !== undefined && { computer }),
    ...(elevated !== undefined && { elevated }),
    parts: objectsOf(value.parts, at, 'parts').map((part, index) => partOf(part, at.key('parts', index))),
  };
}

function partOf(value: JsonObject, at: Place): BundlePart {
  const fields = readFields(Part, value, at);
  const texts = Object.entries(fields).flatMap(([key, text]) => (textOf(text) === undefined ? [] : [[key, text]]));
  return { ...Object.fromEntries(texts), output: value.output };
}
