import { describe, expect, it } from 'vitest';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../create.ts';
import { applyEdit } from '../edits.ts';
import type { EntityRef } from '../entities.ts';
import type { Design } from '../schema.ts';
import { dependentsOf, isWorthAsking } from './dependents.ts';
import { removeElements } from './remove.ts';

const empty = emptyDesign();
const on = (id: string, ...networks: string[]) =>
  createContainer(id, id, 'i', { endpoints: networks.map((network) => ({ id: `${id}-${network}`, network })) });
const design: Design = {
  ...empty,
  topology: {
    swarms: [{ id: 'w', name: 'w', origin: 'design', flags: [] }],
    hosts: [
      createHost('h', 'HOST01', {
        swarmId: 'w',
        adapters: [{ id: 'a', name: 'Ethernet' }],
        switches: [
          createSwitch('s', 'lan', 'external', { adapters: ['a'] }),
          createSwitch('t', 'own', 'internal', { origin: 'host' }),
        ],
        networks: [
          createNetwork('n', 'lan', 'transparent', { switch: 's' }),
          createNetwork('m', 'own', 'nat', { switch: 't' }),
          createNetwork('o', 'over', 'overlay'),
        ],
        containers: [on('web', 'n', 'o'), on('job', 'm')],
      }),
      createHost('h2', 'HOST02', { swarmId: 'w', containers: [on('far', 'o')] }),
    ],
  },
};

const ref = (kind: EntityRef['kind'], id: string): EntityRef => ({ kind, id, ...(kind !== 'host' && { host: 'h' }) });

function hanging(...refs: EntityRef[]) {
  const result = removeElements(design, refs);
  if (!result.ok) throw new Error(result.reason.key);
  const found = dependentsOf(design, applyEdit(design, result.edit), refs);
  return {
    gone: found.gone.map(({ id }) => id),
    detached: found.detached.map((item) => [item.ref.id, ...item.networks]),
    unbound: found.unbound.map((item) => [item.ref.id, ...item.adapters]),
    asks: isWorthAsking(design, found),
  };
}

describe('what hangs on what is deleted', () => {
  it('nothing on a container', () => {
    expect(hanging(ref('container', 'web'))).toEqual({ gone: [], detached: [], unbound: [], asks: false });
  });

  it('the endpoints of a network, and the switch docker made for it', () => {
    expect(hanging(ref('network', 'n'))).toEqual({ gone: ['s'], detached: [['web', 'lan']], unbound: [], asks: true });
  });

  it('that switch alone is no question', () => {
    expect(hanging(ref('network', 'n'), ref('container', 'web'))).toMatchObject({ gone: ['s'], asks: false });
  });

  it('the networks of a switch with their endpoints', () => {
    expect(hanging(ref('switch', 't'))).toMatchObject({ gone: ['m'], detached: [['job', 'own']], asks: true });
  });

  it('the switches of an adapter', () => {
    expect(hanging(ref('adapter', 'a'))).toMatchObject({ gone: [], unbound: [['s', 'Ethernet']], asks: true });
  });

  it('all that is in a host, and what its overlays reach on others', () => {
    expect(hanging(ref('host', 'h'))).toMatchObject({
      gone: ['a', 's', 't', 'n', 'm', 'o', 'web', 'job'],
      detached: [['far', 'over']],
      asks: true,
    });
  });

  it('nothing on an endpoint', () => {
    const endpoint = { kind: 'endpoint', id: 'web-n', host: 'h', container: 'web' } as const;
    expect(hanging(endpoint)).toMatchObject({ detached: [], asks: false });
  });
});
