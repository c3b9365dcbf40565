import { batch, type Edit } from '../edits.ts';
import { type EntityRef, findElement, findHost, nameOf } from '../entities.ts';
import { isHeld } from '../locks.ts';
import { findNote, removeNotes } from '../notes.ts';
import type { Design, Host } from '../schema.ts';
import { type GestureResult, refuse, type StepName } from './gesture.ts';

/**
 * Removes elements with what cannot be without them: a host with all that is in it, a switch with its networks, a network
 * with its endpoints and with the switch docker made for it. Adapters and containers only let go of what they held. What is
 * locked stays, and so does what holds something locked.
 */
export function removeElements(design: Design, refs: readonly EntityRef[]): GestureResult {
  const hosts = new Set(refs.filter((ref) => ref.kind === 'host').map((ref) => ref.id));
  const there = refs.filter((ref) => exists(design, ref) && !(ref.host !== undefined && hosts.has(ref.host)));
  const here = there.filter((ref) => !isHeld(design, ref));
  const [first] = here;
  if (!first) {
    const [held] = there;
    return held
      ? refuse('gesture.refused.locked', { name: nameOf(design, held) })
      : refuse('gesture.refused.nothing-to-remove');
  }
  return {
    ok: true,
    edit: batch(...here.flatMap((ref) => removal(design, ref, here))),
    select: { kind: 'design', id: 'design' },
    step:
      here.length === 1 ? stepFor(design, first) : { key: 'gesture.remove-several', params: { count: here.length } },
  };
}

function stepFor(design: Design, ref: EntityRef): StepName {
  const name = nameOf(design, ref);
  if (ref.kind !== 'endpoint') return { key: 'gesture.remove', params: { name } };
  const host = findHost(design, ref.host ?? '');
  const container = host && findElement(host, 'container', ref.container ?? '');
  const network = container?.endpoints.find((endpoint) => endpoint.id === ref.id)?.network ?? '';
  const on = nameOf(design, { kind: 'network', id: network });
  return { key: 'gesture.detach', params: { container: name, network: on } };
}

function exists(design: Design, ref: EntityRef): boolean {
  if (ref.kind === 'host') return findHost(design, ref.id) !== undefined;
  if (ref.kind === 'swarm') return design.topology.swarms.some((swarm) => swarm.id === ref.id);
  if (ref.kind === 'note') return findNote(design, ref.id) !== undefined;
  const host = findHost(design, ref.host ?? '');
  if (!host || ref.kind === 'design') return false;
  if (ref.kind === 'endpoint') {
    const container = findElement(host, 'container', ref.container ?? '');
    return container?.endpoints.some((endpoint) => endpoint.id === ref.id) ?? false;
  }
  return findElement(host, ref.kind, ref.id) !== undefined;
}

function removal(design: Design, ref: EntityRef, all: readonly EntityRef[]): Edit[] {
  if (ref.kind === 'host') return [{ type: 'remove-host', id: ref.id }];
  if (ref.kind === 'swarm') return [{ type: 'remove-swarm', id: ref.id }];
  if (ref.kind === 'note') return [removeNotes([ref.id])];
  const host = findHost(design, ref.host ?? '');
  if (!host || ref.kind === 'design') return [];
  if (ref.kind === 'endpoint') return removeEndpoint(host, ref, all);
  const self: Edit = { type: 'remove', kind: ref.kind, host: host.id, id: ref.id };
  if (ref.kind === 'switch') return [...networksOn(host, ref.id), self];
  if (ref.kind === 'network') return [self, ...switchLeftBehind(host, ref.id, all)];
  return [self];
}

function networksOn(host: Host, vswitch: string): Edit[] {
  return host.networks
    .filter((network) => network.switch === vswitch)
    .map((network) => ({ type: 'remove', kind: 'network', host: host.id, id: network.id }));
}

/** The switch docker made goes with the last of its networks; one made by hand stays. */
function switchLeftBehind(host: Host, network: string, all: readonly EntityRef[]): Edit[] {
  const left = host.switches.find((item) => item.id === findElement(host, 'network', network)?.switch);
  if (left?.origin !== 'docker') return [];
  const stays = host.networks.some((item) => item.switch === left.id && !all.some((ref) => ref.id === item.id));
  return stays ? [] : [{ type: 'remove', kind: 'switch', host: host.id, id: left.id }];
}

/** Several endpoints of one container go in one change, made by the first of them, since a change replaces the whole list. */
function removeEndpoint(host: Host, ref: EntityRef, all: readonly EntityRef[]): Edit[] {
  const container = findElement(host, 'container', ref.container ?? '');
  const gone = all.filter((other) => other.kind === 'endpoint' && other.container === ref.container);
  if (!container || gone[0]?.id !== ref.id) return [];
  const endpoints = container.endpoints.filter((endpoint) => !gone.some((other) => other.id === endpoint.id));
  return [{ type: 'change', kind: 'container', host: host.id, id: container.id, set: { endpoints } }];
}
