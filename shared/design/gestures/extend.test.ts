import { describe, expect, it } from 'vitest';
import { countingIds, createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../create.ts';
import { applyEdit } from '../edits.ts';
import type { EntityRef } from '../entities.ts';
import type { Design } from '../schema.ts';
import { dropItem, type PaletteItem } from './drop.ts';
import { extendWire } from './extend.ts';
import { insertSwitch } from './insertSwitch.ts';

/** A host with a nat network, a lan on one adapter of two, and a container; a second one in the same swarm, with an overlay. */
function sample(): Design {
  const empty = emptyDesign();
  const host = createHost('h', 'HOST01', {
    swarmId: 'w',
    swarm: 'manager',
    adapters: [
      { id: 'a1', name: 'Ethernet', ipv4: '10.31.8.5/22', gateway: '10.31.8.1' },
      { id: 'a2', name: 'Ethernet 2', ipv4: '10.40.0.5/24' },
    ],
    switches: [
      createSwitch('s-nat', 'nat1', 'internal'),
      createSwitch('s-lan', 'lan', 'external', { adapters: ['a1'], teamingMode: 'SwitchIndependent' }),
      createSwitch('s-own', 'own', 'external', { origin: 'host' }),
    ],
    networks: [
      createNetwork('n-nat', 'nat1', 'nat', { switch: 's-nat' }),
      createNetwork('n-lan', 'lan', 'transparent', { switch: 's-lan' }),
      createNetwork('n-over', 'over', 'overlay'),
    ],
    containers: [createContainer('c', 'web', 'i')],
  });
  const second = createHost('h2', 'HOST02', { swarmId: 'w', swarm: 'worker' });
  const swarms = [{ id: 'w', name: 'swarm', origin: 'design', flags: [] } as const];
  return { ...empty, topology: { swarms, hosts: [host, second] } };
}

const design = sample();
const ref = (kind: EntityRef['kind'], id: string): EntityRef => ({ kind, id, host: 'h' });
const network = (driver: string): PaletteItem => ({ kind: 'network', driver });
const extend = (from: EntityRef, item: PaletteItem, on?: string) => extendWire(design, from, item, on, countingIds());

function extended(from: EntityRef, item: PaletteItem, on?: string) {
  const result = extend(from, item, on);
  if (!result.ok) throw new Error(result.reason.key);
  const [first, second] = applyEdit(design, result.edit).topology.hosts;
  return { first, second, result };
}

describe('a wire let go where nothing is', () => {
  it.each([
    ['container', 'c', { kind: 'container' }],
    ['container', 'c', { kind: 'switch' }],
    ['container', 'c', { kind: 'host' }],
    ['adapter', 'a2', network('nat')],
    ['adapter', 'a1', network('transparent')],
    ['switch', 's-nat', network('transparent')],
    ['switch', 's-nat', { kind: 'adapter' }],
    ['network', 'n-nat', { kind: 'adapter' }],
    ['network', 'n-nat', { kind: 'switch' }],
  ] as const)('from %s %s may not lead to %j', (kind, id, item) => {
    expect(extend(ref(kind, id), item).ok).toBe(false);
  });

  it('attaches a container to the new network', () => {
    const { first, result } = extended(ref('container', 'c'), network('nat'));
    expect(first?.containers[0]?.endpoints).toEqual([{ id: 'endpoint-1', network: 'network-1' }]);
    expect(result.select).toEqual({ kind: 'network', id: 'network-1', host: 'h' });
    expect(result.step).toEqual({ key: 'gesture.extend', params: { name: 'nat2', from: 'web' } });
  });

  it('puts the new container on the network it came from', () => {
    const { first } = extended(ref('network', 'n-lan'), { kind: 'container' });
    expect(first?.containers[1]?.endpoints[0]?.network).toBe('n-lan');
  });

  it('binds the new network to the adapter, with the subnet it has', () => {
    const { first } = extended(ref('adapter', 'a2'), network('l2bridge'));
    const made = first?.networks.at(-1);
    expect(made?.subnets[0]?.subnet).toBe('10.40.0.0/24');
    expect(first?.switches.find(({ id }) => id === made?.switch)?.adapters).toEqual(['a2']);
  });

  it('stands a new network on a switch, binds a new adapter to one, and a new adapter to a network', () => {
    expect(extended(ref('switch', 's-own'), network('transparent')).first?.networks.at(-1)?.switch).toBe('s-own');
    const bound = extended(ref('switch', 's-lan'), { kind: 'adapter' }).first;
    expect(bound?.switches[1]?.adapters).toEqual(['a1', 'adapter-1']);
    const uplink = extended(ref('network', 'n-lan'), { kind: 'adapter' }).first;
    expect(uplink?.switches[1]?.adapters).toEqual(['a1', 'adapter-1']);
  });

  it('reaches other hosts only from an overlay of their swarm', () => {
    const { second } = extended(ref('network', 'n-over'), { kind: 'container' }, 'h2');
    expect(second?.containers[0]?.endpoints[0]?.network).toBe('n-over');
    expect(extend(ref('network', 'n-lan'), { kind: 'container' }, 'h2').ok).toBe(false);
    expect(extend(ref('adapter', 'a2'), network('transparent'), 'h2').ok).toBe(false);
  });
});

describe('a vSwitch dropped on an uplink', () => {
  it('takes the place of docker’s own switch, with its adapters and teaming', () => {
    const result = insertSwitch(design, 'h', 's-lan', countingIds());
    if (!result.ok) throw new Error(result.reason.key);
    const [host] = applyEdit(design, result.edit).topology.hosts;
    expect(host?.switches.map(({ id }) => id)).toEqual(['s-nat', 's-own', 'switch-1']);
    expect(host?.switches[2]).toMatchObject({
      name: 'vSwitch',
      adapters: ['a1'],
      origin: 'host',
      seenByDocker: true,
      teamingMode: 'SwitchIndependent',
    });
    expect(host?.networks.find(({ id }) => id === 'n-lan')?.switch).toBe('switch-1');
  });

  it('is the same gesture as dropping it there', () => {
    const dropped = dropItem(design, { kind: 'switch' }, { kind: 'uplink', host: 'h', id: 's-lan' }, countingIds());
    expect(dropped).toEqual(insertSwitch(design, 'h', 's-lan', countingIds()));
  });

  it('is refused where one made by hand is there already', () => {
    expect(insertSwitch(design, 'h', 's-own', countingIds())).toMatchObject({
      ok: false,
      reason: { key: 'gesture.refused.already-by-hand' },
    });
  });
});
