import { describe, expect, test } from 'vitest';
import { RULES } from '../../rules/catalogue.ts';
import { createJudge } from '../../rules/engine.ts';
import { designFault } from '../codec.ts';
import { countingIds, createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../create.ts';
import { applyEdit } from '../edits.ts';
import { ELEMENT_KINDS, type EntityRef, elementsOf } from '../entities.ts';
import type { Design } from '../schema.ts';
import { randomDesign } from '../testing/arbitrary.ts';
import { seededRandom, upTo } from '../testing/random.ts';
import { readClip } from './clip.ts';
import { copyElements } from './copy.ts';
import { nextName } from './fresh.ts';
import { pasteClip } from './paste.ts';

const RUNS = process.env.SWITCHYARD_FUZZ === 'full' ? 5000 : 300;

const lab: Design = {
  ...emptyDesign(),
  topology: {
    swarms: [],
    hosts: [
      createHost('h', 'HOST01', {
        adapters: [{ id: 'a', name: 'Ethernet', ipv4: '10.31.8.5/22', mac: '00-15-5D-00-00-01' }],
        switches: [createSwitch('s', 'nat1', 'internal'), createSwitch('t', 'lan', 'external', { adapters: ['a'] })],
        networks: [
          createNetwork('n', 'nat1', 'nat', {
            switch: 's',
            subnets: [{ subnet: '172.20.0.0/24', gateway: '172.20.0.1' }],
          }),
          createNetwork('l', 'lan', 'transparent', { switch: 't' }),
        ],
        containers: [
          createContainer('c', 'web1', 'img', {
            endpoints: [
              { id: 'e', network: 'n', ip: '172.20.0.10', mac: '00-15-5D-00-00-09', actualIp: '172.20.0.10' },
            ],
            ports: [{ host: '8080', container: '80' }, { container: '443' }],
          }),
        ],
      }),
    ],
  },
};

function paste(design: Design, refs: readonly EntityRef[], into?: string): Design {
  const text = JSON.stringify(copyElements(design, refs));
  const clip = readClip(text);
  if (!clip) throw new Error(`No clip: ${text}`);
  let number = 0;
  const result = pasteClip(design, clip, into, (prefix) => `${prefix}-new-${++number}`);
  if (!result.ok) throw new Error(result.reason.key);
  return applyEdit(design, result.edit);
}

const at = (id: string, kind: EntityRef['kind']): EntityRef => ({ kind, id, host: 'h' });

describe('a paste', () => {
  test('of a container gives it a name, an address, a MAC and host ports of its own', () => {
    const containers = paste(lab, [at('c', 'container')], 'h').topology.hosts[0]?.containers ?? [];
    expect(containers[1]).toMatchObject({
      name: 'web2',
      endpoints: [{ network: 'n', ip: '172.20.0.11', mac: '00-15-5D-00-00-0A' }],
      ports: [{ host: '8081', container: '80' }, { container: '443' }],
    });
    expect(containers[1]?.endpoints[0]).not.toHaveProperty('actualIp');
  });

  test('of a network with its container moves both to a subnet of their own', () => {
    const [host] = paste(lab, [at('n', 'network'), at('c', 'container')], 'h').topology.hosts;
    expect(host?.networks[2]).toMatchObject({
      name: 'nat2',
      subnets: [{ subnet: '172.20.1.0/24', gateway: '172.20.1.1' }],
    });
    expect(host?.containers[1]?.endpoints[0]).toMatchObject({ network: host?.networks[2]?.id, ip: '172.20.1.10' });
    expect(host?.switches).toHaveLength(3);
  });

  test('of a host keeps what is its own and leaves open what belongs to one machine', () => {
    const [, copy] = paste(lab, [{ kind: 'host', id: 'h' }]).topology.hosts;
    expect(copy).toMatchObject({ name: 'HOST02', containers: [{ name: 'web1', endpoints: [{ ip: '172.20.0.10' }] }] });
    expect(copy?.adapters[0]).toEqual({ id: expect.any(String), name: 'Ethernet' });
    expect(copy?.switches[1]?.adapters).toEqual([copy?.adapters[0]?.id]);
  });

  test('into another design brings what it needs', () => {
    const other = { ...emptyDesign(), topology: { swarms: [], hosts: [createHost('x', 'X')] } };
    const clip = copyElements(lab, [at('n', 'network'), at('c', 'container')]);
    const result = clip && pasteClip(other, clip, 'x', countingIds());
    if (!result?.ok) throw new Error('It was refused.');
    const [host] = applyEdit(other, result.edit).topology.hosts;
    expect(host?.containers[0]?.endpoints[0]?.network).toBe(host?.networks[0]?.id);
    expect(host?.networks[0]?.switch).toBe(host?.switches[0]?.id);
  });

  test('of parts needs a host; of nothing there is no clip', () => {
    const clip = copyElements(lab, [at('c', 'container')]);
    expect(clip && pasteClip(lab, clip, undefined, countingIds())).toMatchObject({ ok: false });
    expect(copyElements(lab, [])).toBeUndefined();
  });

  test('never puts two things in each other’s way', { timeout: 120_000 }, () => {
    const random = seededRandom(88);
    // What compares one thing with another: names, addresses, MACs, ports, subnets given twice.
    const conflicts = (design: Design) =>
      createJudge(RULES)(design)
        .findings.filter(({ severity, code }) => severity === 'error' && CONFLICTS.has(code))
        .map(({ code, params }) => `${code} ${JSON.stringify(params)}`);
    let judged = 0;
    for (let run = 0; run < RUNS; run++) {
      const design = randomDesign(random);
      // A conflict that was there comes along with its host.
      if (conflicts(design).length > 0) continue;
      judged++;
      const all = design.topology.hosts.flatMap((host): EntityRef[] => [
        { kind: 'host', id: host.id },
        ...ELEMENT_KINDS.flatMap((kind) => elementsOf(host, kind).map(({ id }) => ({ kind, id, host: host.id }))),
      ]);
      const refs = all.filter(() => random() < 0.3);
      const clip = copyElements(design, refs);
      if (!clip) continue;
      const into = design.topology.hosts[upTo(random, design.topology.hosts.length)]?.id;
      const after = paste(design, refs, into);
      expect(conflicts(after), `run ${run}`).toEqual([]);
      if (!designFault(design)) expect(designFault(after), `run ${run}`).toBeUndefined();
    }
    expect(judged).toBeGreaterThan(RUNS / 4);
  });
});

/** Catalogue rows about two things with one name, address, MAC or port. */
const CONFLICTS = new Set<string>(['SY003', 'SY077', 'SY097', 'SY098', 'SY118', 'SY125']);

test.each([
  ['web', 'web-2'],
  ['web1', 'web2'],
  ['HOST09', 'HOST10'],
  ['a-9', 'a-10'],
  ['7', '8'],
])('after %s comes %s', (name, next) => {
  expect(nextName(name, new Set([name.toLowerCase()]))).toBe(next);
});

test.each(['', 'docker run web', '{}', '{"clip":"switchyard.clip/9"}', '{"clip":"switchyard.clip/1","hosts":7}'])(
  '%j is no clip',
  (text) => {
    expect(readClip(text)).toBeUndefined();
  },
);
