import { decodeDesign } from '../../shared/design/codec.ts';
import type { Target } from '../../shared/design/target.ts';
import type { AppliedDesign } from '../../shared/plan/changes/driftOrigin.ts';
import type { Reading } from '../discover/readings.ts';
import { ask } from '../store/host.ts';

/** What was applied is asked for once for each reading. */
const known = new WeakMap<Reading, Promise<readonly AppliedDesign[]>>();
/** Designs are large, and a job's never changes. */
const designs = new Map<string, AppliedDesign>();

/** The design as it was applied last to the host that was read; nothing where no job tells of it. */
export function appliedTo(
  where: { readonly owner: string; readonly host: string; readonly target: Target },
  reading: Reading,
): Promise<readonly AppliedDesign[]> {
  const asked = known.get(reading) ?? askFor(where).catch(() => []);
  known.set(reading, asked);
  return asked;
}

async function askFor(where: Parameters<typeof appliedTo>[0]): Promise<AppliedDesign[]> {
  const found = await ask('apply.applied', where);
  const mine = new Map<string, AppliedDesign>();
  for (const { job, design, unapplied } of found) {
    const key = `${job} ${where.host}`;
    const read = designs.get(key)?.design ?? designIn(design);
    if (read) mine.set(key, { design: read, unapplied: new Set(unapplied) });
  }
  for (const key of designs.keys()) if (key.endsWith(` ${where.host}`)) designs.delete(key);
  for (const [key, each] of mine) designs.set(key, each);
  return [...mine.values()];
}

function designIn(text: string): AppliedDesign['design'] | undefined {
  const read = decodeDesign(text);
  return read.ok ? read.design : undefined;
}
