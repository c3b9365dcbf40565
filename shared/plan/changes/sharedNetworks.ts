import type { ContainerDecision } from './containerDecision.ts';
import { partnerOf } from './containerDifference.ts';
import { conflict, reason } from './makeChange.ts';
import type { Request } from './request.ts';

/** The name of the container whose network a mode says is shared. */
export function partnerName(mode: string | undefined, { seen }: Request): string | undefined {
  const written = partnerOf(mode);
  return written === undefined ? undefined : (seen.container(written)?.name ?? written);
}

/** A container that is drawn to share the network of another one needs that one: drawn, or on the host to stay. */
export function refuseWithoutPartner(decisions: readonly ContainerDecision[], request: Request): ContainerDecision[] {
  const staying = new Set(
    decisions.filter(({ out, makes }) => !out || makes.length > 0).map(({ change }) => change.name),
  );
  return decisions.map((decision) => {
    const { change, container } = decision;
    const partner = partnerName(container?.networkMode, request);
    if (partner === undefined || change.action === 'keep' || change.action === 'conflict') return decision;
    if (staying.has(partner)) return decision;
    const why = reason('missing-partner', { container: partner });
    return { ...decision, change: conflict({ ...change, reasons: [why, ...change.reasons] }) };
  });
}

/** A container that shares the network of another one loses it for good when that one is replaced, and until it is restarted when that one restarts. */
export function refuseToBreakOthers(decisions: readonly ContainerDecision[], request: Request): ContainerDecision[] {
  const sharing = new Map<string, ContainerDecision[]>();
  for (const decision of decisions) {
    const partner = partnerName(decision.seen?.networkMode, request);
    if (partner === undefined) continue;
    sharing.set(partner, [...(sharing.get(partner) ?? []), decision]);
  }
  if (sharing.size === 0) return [...decisions];
  return decisions.map((decision) => {
    const { change, out, run } = decision;
    if (!out && run !== 'restart' && run !== 'stop') return decision;
    const hurt = (sharing.get(change.name) ?? []).filter(
      (other) =>
        !other.out && !(run === 'restart' && other.run === 'restart') && !(run === 'stop' && other.run === 'stop'),
    );
    const [first] = hurt;
    if (!first) return decision;
    const why = reason('shared-network', { container: first.change.name });
    return { ...decision, change: conflict({ ...change, reasons: [why, ...change.reasons] }) };
  });
}
