import { createSwitch, type IdSource } from '../create.ts';
import { batch, type Edit } from '../edits.ts';
import { findElement, findHost } from '../entities.ts';
import type { Design } from '../schema.ts';
import { type GestureResult, refuse } from './gesture.ts';
import { newSwitchName } from './names.ts';

/**
 * What dropping a vSwitch on an uplink does: it takes the place of the switch docker would make, so that it stands between
 * the networks and their adapters.
 *
 * This is the one wire something can be put into. A container and its network have nothing between them in Windows: an
 * endpoint is a port of the network itself, and two networks are joined only by something that routes, which Windows
 * containers do not have. Between a network and its adapters there is always exactly one switch; made by hand it takes the
 * adapters over as they are, with their teaming, and docker's own goes.
 */
export function insertSwitch(design: Design, hostId: string, switchId: string, ids: IdSource): GestureResult {
  const host = findHost(design, hostId);
  const before = host && findElement(host, 'switch', switchId);
  if (!host || !before) return refuse('gesture.refused.nothing-to-connect');
  if (before.origin === 'host') return refuse('gesture.refused.already-by-hand', { switch: before.name });
  const { origin: _, ...kept } = before;
  const id = ids('switch');
  const name = newSwitchName(host);
  const value = {
    ...createSwitch(id, name, before.kind),
    ...kept,
    id,
    name,
    origin: 'host' as const,
    seenByDocker: true,
  };
  const moves = host.networks
    .filter((network) => network.switch === before.id)
    .map((network): Edit => ({ type: 'change', kind: 'network', host: host.id, id: network.id, set: { switch: id } }));
  const adapters = before.adapters.flatMap((adapter) => findElement(host, 'adapter', adapter)?.name ?? []);
  return {
    ok: true,
    edit: batch({ type: 'add', kind: 'switch', host: host.id, value }, ...moves, {
      type: 'remove',
      kind: 'switch',
      host: host.id,
      id: before.id,
    }),
    select: { kind: 'switch', id, host: host.id },
    step: { key: 'gesture.insert-switch', params: { name, switch: before.name, adapters: adapters.join(', ') } },
  };
}
