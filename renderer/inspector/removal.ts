import { batch, type Edit } from '../../shared/design/edits.ts';
import { type EntityRef, findHost, isElementKind } from '../../shared/design/entities.ts';
import type { Design } from '../../shared/design/schema.ts';
import { setOn } from './binding.ts';
import { containerAt, networkAt } from './lookup.ts';
import { isOwn } from './network/changeDriver.ts';

/** The edit that takes elements away, and with a network the switch docker made for it alone. */
export function removalOf(design: Design, refs: readonly EntityRef[]): Edit {
  return batch(...refs.flatMap((ref) => removeOne(design, ref)));
}

function removeOne(design: Design, ref: EntityRef): Edit[] {
  if (ref.kind === 'host') return [{ type: 'remove-host', id: ref.id }];
  if (ref.kind === 'swarm') return [{ type: 'remove-swarm', id: ref.id }];
  if (ref.kind === 'endpoint') return removeEndpoint(design, ref);
  if (!isElementKind(ref.kind) || ref.host === undefined) return [];
  const edits: Edit[] = [{ type: 'remove', kind: ref.kind, host: ref.host, id: ref.id }];
  return ref.kind === 'network' ? [...edits, ...removeOwnSwitch(design, ref)] : edits;
}

function removeOwnSwitch(design: Design, ref: EntityRef): Edit[] {
  const host = findHost(design, ref.host ?? '');
  const network = networkAt(design, ref);
  const vswitch = host?.switches.find((item) => item.id === network?.switch);
  if (!host || !network || !vswitch || !isOwn(host, network, vswitch)) return [];
  return [{ type: 'remove', kind: 'switch', host: host.id, id: vswitch.id }];
}

function removeEndpoint(design: Design, ref: EntityRef): Edit[] {
  const container = containerAt(design, ref);
  if (!container || ref.host === undefined) return [];
  const owner: EntityRef = { kind: 'container', id: container.id, host: ref.host };
  return [setOn('container', design, owner, { endpoints: container.endpoints.filter((item) => item.id !== ref.id) })];
}
