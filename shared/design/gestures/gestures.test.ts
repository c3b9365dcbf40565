import { describe, expect, it } from 'vitest';
import { countingIds, createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../create.ts';
import { applyEdit } from '../edits.ts';
import type { EntityRef } from '../entities.ts';
import type { Design } from '../schema.ts';
import { connectElements, legalTargets } from './connect.ts';
import { dropItem } from './drop.ts';
import type { GestureResult } from './gesture.ts';
import { removeElements } from './remove.ts';

/** A physical host: nat on an internal switch, lan on an external one with two adapters, a third adapter free. */
function sample(): Design {
  const empty = emptyDesign();
  const host = createHost('h', 'HOST01', {
    adapters: [
      { id: 'a1', name: 'Ethernet' },
      { id: 'a2', name: 'Ethernet 2' },
      { id: 'a3', name: 'Ethernet 3' },
    ],
    switches: [
      createSwitch('s-nat', 'nat', 'internal'),
      createSwitch('s-lan', 'lan', 'external', { adapters: ['a1', 'a2'] }),
      createSwitch('s-free', 'byhand', 'external', { origin: 'host' }),
    ],
    networks: [
      createNetwork('n-nat', 'nat1', 'nat', { switch: 's-nat' }),
      createNetwork('n-lan', 'lan', 'transparent', { switch: 's-lan' }),
    ],
    containers: [
      createContainer('c1', 'web', 'i', {
        endpoints: [
          { id: 'e1', network: 'n-lan' },
          { id: 'e2', network: 'n-nat' },
        ],
      }),
      createContainer('c2', 'job', 'i', { networkMode: 'none' }),
      createContainer('c3', 'api', 'i'),
    ],
  });
  return { ...empty, topology: { ...empty.topology, hosts: [host, createHost('h2', 'HOST02')] } };
}

const element = (kind: EntityRef['kind'], id: string): EntityRef => ({ kind, id, host: 'h' });

function done(design: Design, result: GestureResult): Design {
  if (!result.ok) throw new Error(result.reason.key);
  return applyEdit(design, result.edit);
}

const hostOf = (design: Design) => design.topology.hosts[0];

describe('dropping', () => {
  it.each([
    [{ kind: 'host' } as const, element('network', 'n-lan'), 'gesture.refused.host-in-something'],
    [{ kind: 'container' } as const, { kind: 'canvas' } as const, 'gesture.refused.needs-host'],
    [{ kind: 'adapter' } as const, element('container', 'c1'), 'gesture.refused.adapter-target'],
    [{ kind: 'network', driver: 'nat' } as const, element('adapter', 'a3'), 'gesture.refused.nat-on-adapter'],
    [{ kind: 'network', driver: 'transparent' } as const, element('adapter', 'a1'), 'gesture.refused.adapter-taken'],
    [{ kind: 'network', driver: 'l2bridge' } as const, element('switch', 's-nat'), 'gesture.refused.kind-mismatch'],
    [{ kind: 'network', driver: 'l2bridge' } as const, element('switch', 's-lan'), 'gesture.refused.switch-taken'],
    [{ kind: 'switch' } as const, element('adapter', 'a1'), 'gesture.refused.adapter-taken'],
  ])('refuses %o on %o', (item, target, key) => {
    const result = dropItem(sample(), item, target, countingIds());
    expect(result).toMatchObject({ ok: false, reason: { key } });
  });

  it('transparent on a free adapter is one gesture: network, switch and binding', () => {
    const item = { kind: 'network', driver: 'transparent' } as const;
    const host = hostOf(done(sample(), dropItem(sample(), item, element('adapter', 'a3'), countingIds())));
    const network = host?.networks.at(-1);
    expect(host?.switches.at(-1)).toMatchObject({ id: network?.switch, kind: 'external', adapters: ['a3'] });
  });

  it('a container on a lane is attached at once', () => {
    const after = done(sample(), dropItem(sample(), { kind: 'container' }, element('network', 'n-lan'), countingIds()));
    expect(hostOf(after)?.containers.at(-1)?.endpoints).toMatchObject([{ network: 'n-lan' }]);
  });
});

describe('connecting', () => {
  it('works from either end', () => {
    const [a, b] = [element('adapter', 'a3'), element('switch', 's-free')];
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const after = done(sample(), connectElements(sample(), from, to, countingIds()));
      expect(hostOf(after)?.switches[2]?.adapters).toEqual(['a3']);
    }
  });

  it('lights up exactly what connectElements accepts', () => {
    const design = sample();
    const all = (['adapter', 'switch', 'network', 'container'] as const).flatMap((kind) => {
      const host = hostOf(design);
      const list = {
        adapter: host?.adapters,
        switch: host?.switches,
        network: host?.networks,
        container: host?.containers,
      };
      return (list[kind] ?? []).map(({ id }) => element(kind, id));
    });
    for (const from of all) {
      const legal = legalTargets(design, from);
      const accepted = all.filter((to) => to.id !== from.id && connectElements(design, from, to, countingIds()).ok);
      expect([...legal].sort()).toEqual(accepted.map((ref) => ref.id).sort());
    }
  });

  it.each([
    ['adapter', 'a3', 'switch', 's-nat', 'gesture.refused.nat-on-adapter'],
    ['adapter', 'a1', 'switch', 's-lan', 'gesture.refused.already-bound'],
    ['adapter', 'a1', 'switch', 's-free', 'gesture.refused.adapter-taken'],
    ['network', 'n-nat', 'switch', 's-free', 'gesture.refused.kind-mismatch'],
    ['container', 'c1', 'network', 'n-lan', 'gesture.refused.already-attached'],
    ['container', 'c2', 'network', 'n-lan', 'gesture.refused.networking-off'],
    ['container', 'c1', 'adapter', 'a3', 'gesture.refused.nothing-to-connect'],
  ] as const)('refuses %s %s → %s %s', (fromKind, from, toKind, to, key) => {
    const result = connectElements(sample(), element(fromKind, from), element(toKind, to), countingIds());
    expect(result).toMatchObject({ ok: false, reason: { key } });
  });
});

describe('removing', () => {
  it('a network takes its endpoints and the switch docker made for it', () => {
    const host = hostOf(done(sample(), removeElements(sample(), [element('network', 'n-lan')])));
    expect(host?.switches.map((item) => item.id)).toEqual(['s-nat', 's-free']);
    expect(host?.containers[0]?.endpoints).toMatchObject([{ id: 'e2' }]);
    expect(host?.adapters).toHaveLength(3);
  });

  it('a switch takes its networks', () => {
    const host = hostOf(done(sample(), removeElements(sample(), [element('switch', 's-lan')])));
    expect(host?.networks.map((item) => item.id)).toEqual(['n-nat']);
  });

  it('a network and its switch together are removed once', () => {
    const refs = [element('network', 'n-lan'), element('switch', 's-lan')];
    const host = hostOf(done(sample(), removeElements(sample(), refs)));
    expect(host?.networks).toHaveLength(1);
    expect(host?.switches).toHaveLength(2);
  });

  it('several endpoints of one container go together', () => {
    const refs = ['e1', 'e2'].map((id): EntityRef => ({ kind: 'endpoint', id, host: 'h', container: 'c1' }));
    expect(hostOf(done(sample(), removeElements(sample(), refs)))?.containers[0]?.endpoints).toEqual([]);
    const one = removeElements(sample(), refs.slice(0, 1));
    expect(one).toMatchObject({ step: { key: 'gesture.detach', params: { container: 'web', network: 'lan' } } });
  });

  it('a host makes what is in it need no removal of its own', () => {
    const result = removeElements(sample(), [{ kind: 'host', id: 'h' }, element('container', 'c1')]);
    expect(result).toMatchObject({ ok: true, edit: { type: 'remove-host' }, step: { params: { name: 'HOST01' } } });
  });

  it('nothing selected, nothing removed', () => {
    expect(removeElements(sample(), [element('container', 'gone')]).ok).toBe(false);
  });
});
