import type { Adapter, VSwitch } from '../design/schema.ts';
import type { HostContext } from './context.ts';

/** A switch with several adapters is a Switch Embedded Teaming team. */
export interface Team {
  readonly vswitch: VSwitch;
  /** Its adapters as far as they are in the host, each once. */
  readonly members: readonly Adapter[];
}

const known = new WeakMap<HostContext, readonly Team[]>();

export function teamsOf(context: HostContext): readonly Team[] {
  const kept = known.get(context);
  if (kept) return kept;
  const teams = readTeams(context);
  known.set(context, teams);
  return teams;
}

function readTeams(context: HostContext): Team[] {
  const teams: Team[] = [];
  for (const vswitch of context.host.switches) {
    if (vswitch.kind !== 'external' || vswitch.adapters.length < 2) continue;
    const ids = new Set(vswitch.adapters);
    if (ids.size < 2) continue;
    teams.push({
      vswitch,
      members: [...ids].map((id) => context.adapters.get(id)).filter((item) => item !== undefined),
    });
  }
  return teams;
}
