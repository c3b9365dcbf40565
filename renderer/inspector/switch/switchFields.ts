import type { VSwitch } from '../../../shared/design/schema.ts';
import { SET_TEAMING } from '../../../shared/windows/reserved.ts';
import { info } from '../fieldInfo.ts';
import type { SpecOf } from '../fieldSpec.ts';

export const SWITCH_INFO = {
  kind: info('switch.kind', 'S16', 'S18', 'TOPO'),
  origin: info('switch.origin', 'S16', 'ADV'),
  adapters: info('switch.adapters', 'S16', 'ADV', 'SETDOC'),
} as const;

export const SWITCH_NAME: readonly SpecOf<'switch'>[] = [
  { control: 'text', key: 'name', needed: true, info: info('switch.name', 'S16', 'ADV') },
];

export const SWITCH_SEEN: readonly SpecOf<'switch'>[] = [
  {
    control: 'fact',
    key: 'allowManagementOS',
    info: info('switch.allowManagementOS', 'INF'),
    when: (vswitch) => vswitch.kind === 'external' && vswitch.origin === 'host',
  },
  {
    control: 'fact',
    key: 'seenByDocker',
    info: info('switch.seenByDocker', 'S16', 'ADV', 'DW'),
    when: (vswitch) => vswitch.origin === 'host',
  },
];

export const SWITCH_TEAM: readonly SpecOf<'switch'>[] = [
  {
    control: 'terms',
    key: 'teamingMode',
    terms: [SET_TEAMING.mode],
    info: info('switch.teamingMode', ...SET_TEAMING.sources),
    when: isTeam,
  },
  {
    control: 'terms',
    key: 'loadBalancing',
    terms: SET_TEAMING.loadBalancing,
    info: info('switch.loadBalancing', ...SET_TEAMING.sources),
    when: isTeam,
  },
];

/** Several adapters on one switch are a SET team. */
export function isTeam(vswitch: Pick<VSwitch, 'adapters'>): boolean {
  return vswitch.adapters.length > 1;
}

/** Only an external switch is bound to adapters; one that is bound all the same shows them. */
export function showsAdapters(vswitch: Pick<VSwitch, 'kind' | 'adapters'>): boolean {
  return vswitch.kind === 'external' || vswitch.adapters.length > 0;
}

/** The member moved by one place, up (-1) or down (1). The order is the one the command names them in. */
export function moved(adapters: readonly string[], index: number, by: 1 | -1): readonly string[] {
  const other = index + by;
  const [a, b] = [adapters[index], adapters[other]];
  return a === undefined || b === undefined ? adapters : adapters.with(index, b).with(other, a);
}
