import { createSwitch, type IdSource } from '../../../shared/design/create.ts';
import { batch, type Edit } from '../../../shared/design/edits.ts';
import { newSwitchName } from '../../../shared/design/gestures/names.ts';
import type { Host, Network, VSwitch } from '../../../shared/design/schema.ts';
import { driverById } from '../../../shared/windows/drivers.ts';
import { optionFields } from './networkFields.ts';

/**
 * Gives a network another driver and keeps what fits: addresses, flags, endpoints, and every option the new driver has a
 * field for. What only the old driver had a field for goes; what was carried over from an import stays, to be looked at.
 */
export function changeDriver(host: Host, network: Network, driver: string, ids: IdSource): Edit {
  const set: Partial<Omit<Network, 'id'>> = {
    driver,
    options: keptOptions(network, driver),
    ...attachability(network, driver),
  };
  const change: Edit = { type: 'change', kind: 'network', host: host.id, id: network.id, set };
  return batch(change, ...fitSwitch(host, network, driver, ids));
}

function keptOptions(network: Network, driver: string): Network['options'] {
  const dropped = new Set<string>(optionFields(network.driver).map((option) => option.key));
  for (const option of optionFields(driver)) dropped.delete(option.key);
  return Object.fromEntries(Object.entries(network.options).filter(([key]) => !dropped.has(key)));
}

/** A new overlay is attachable, or no container of the drawing could use it; other drivers do not know the word. */
function attachability(network: Network, driver: string): Partial<Network> {
  const overlay = driverById.get(driver)?.scope === 'global';
  if (overlay === (driverById.get(network.driver)?.scope === 'global')) return {};
  return { attachable: overlay ? true : undefined };
}

/** The switch docker made changes its kind with the driver; one the host has stays, and the network leaves it. */
function fitSwitch(host: Host, network: Network, driver: string, ids: IdSource): Edit[] {
  const facts = driverById.get(driver);
  const current = host.switches.find((item) => item.id === network.switch);
  if (!facts || !current || current.kind === facts.switchKind) return [];
  if (isOwn(host, network, current)) {
    const adapters = facts.usesAdapter ? current.adapters : [];
    return [
      { type: 'change', kind: 'switch', host: host.id, id: current.id, set: { kind: facts.switchKind, adapters } },
    ];
  }
  return giveOwnSwitch(host, network, facts.switchKind, ids);
}

/** Whether docker made this switch together with this network, and nothing else stands on it. */
export function isOwn(host: Host, network: Network, vswitch: VSwitch): boolean {
  return (
    vswitch.origin === 'docker' &&
    !host.networks.some((other) => other.id !== network.id && other.switch === vswitch.id)
  );
}

/** Puts a network on a new switch of its own, as docker does where it is not told otherwise. */
export function giveOwnSwitch(host: Host, network: Network, kind: VSwitch['kind'], ids: IdSource): Edit[] {
  const made = createSwitch(ids('switch'), newSwitchName(host, network.name), kind);
  return [
    { type: 'add', kind: 'switch', host: host.id, value: made },
    { type: 'change', kind: 'network', host: host.id, id: network.id, set: { switch: made.id } },
  ];
}
