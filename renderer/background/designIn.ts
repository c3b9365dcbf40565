import type { Design } from '../../shared/design/schema.ts';
import type { WorkName, Works } from './protocol.ts';

/** The design in what a piece of work gave; only these are so large that they travel in pieces. */
export function designIn(value: Works[WorkName]['result']): Design | undefined {
  if ('reading' in value) return value.reading.design;
  return 'ok' in value && value.ok ? value.design : undefined;
}

/** What a piece of work gave, with another design. */
export function withDesign<T extends Works[WorkName]['result']>(value: T, design: Design): T {
  if ('reading' in value) return { ...value, reading: { ...value.reading, design } };
  return { ...value, design };
}
