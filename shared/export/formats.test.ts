import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hostileDesign } from '../../e2e/real/hostileDesign.ts';
import { FUZZ_SEED, fuzzRuns } from '../../e2e/real/hostileText.ts';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../design/create.ts';
import type { Design, Host } from '../design/schema.ts';
import { distinctNames } from './fileName.ts';
import { findingsForExport } from './findings.ts';
import { EXPORT_FORMATS, type ExportFormat, exportFormat } from './formats.ts';
import { visible } from './quote/visible.ts';

// What every format promises, whichever it is.

const member = { swarmId: 's', engine: '28.5', release: 'WS2022', platform: 'physical' } as const;

function sampleHost(id: string, name: string, role: 'manager' | 'worker'): Host {
  const made = (key: string) => `${id}-${key}`;
  return createHost(id, name, {
    ...member,
    swarm: role,
    adapters: ['Ethernet', 'Ethernet 2', 'Ethernet 3'].map((adapter, index) => ({
      id: made(`a${index}`),
      name: adapter,
      ...(index === 0 && { ipv4: '10.0.0.5/24', gateway: '10.0.0.1', defaultRoute: true }),
    })),
    switches: [
      createSwitch(made('s0'), 'lan', 'external', { adapters: [made('a1'), made('a2')] }),
      createSwitch(made('s1'), 'build', 'internal'),
    ],
    networks: [
      createNetwork(made('n0'), 'lan', 'transparent', {
        switch: made('s0'),
        subnets: [{ subnet: '10.9.0.0/24', gateway: '10.9.0.1' }],
        options: { 'com.docker.network.windowsshim.vlanid': '31', b: '2', a: '1' },
      }),
      createNetwork(made('n1'), 'build', 'nat', { switch: made('s1'), subnets: [{ subnet: '10.62.0.0/24' }] }),
      ...(role === 'manager' ? [createNetwork(made('n2'), 'mesh', 'overlay', { attachable: true })] : []),
    ],
    containers: ['web', 'api', 'job', 'web'].map((container, index) =>
      createContainer(made(`c${index}`), container, `shop/${container}:1`, {
        endpoints: [
          { id: made(`e${index}`), network: made(`n${index % 2}`), ...(index < 3 && { ip: `10.9.0.${index + 10}` }) },
          ...(index === 1 ? [{ id: made('f'), network: made('n0') }] : []),
        ],
        ...(index === 0 && { ports: [{ host: '8080', container: '80' }] }),
      }),
    ),
  });
}

const empty = emptyDesign('Shop');
const SAMPLE: Design = {
  ...empty,
  topology: {
    swarms: [
      { id: 's', name: 'shop', origin: 'design', flags: [] },
      { id: 't', name: 'other', origin: 'host', flags: [] },
    ],
    hosts: [sampleHost('h', 'A', 'manager'), sampleHost('i', 'B', 'worker'), sampleHost('j', 'C', 'worker')],
  },
  layout: {
    ...empty.layout,
    positions: { h: { x: 0, y: 0 }, i: { x: 1500, y: 0 }, j: { x: 3000, y: 0 } },
    collapsed: [],
  },
};

/** The same hosts in another order. */
function hostsTurned(design: Design): Design {
  const { swarms, hosts } = design.topology;
  const positions = Object.fromEntries(Object.entries(design.layout.positions).reverse());
  return {
    ...design,
    topology: { swarms: swarms.toReversed(), hosts: hosts.toReversed().map(optionsTurned) },
    layout: { ...design.layout, positions },
  };
}

function optionsTurned(host: Host): Host {
  const networks = host.networks.map((network) => ({
    ...network,
    options: Object.fromEntries(Object.entries(network.options).reverse()),
  }));
  return { ...host, networks };
}

/** And everything in them. */
function allTurned(design: Design): Design {
  const turned = hostsTurned(design);
  const hosts = turned.topology.hosts.map((host) => ({
    ...host,
    adapters: host.adapters.toReversed(),
    switches: host.switches.toReversed(),
    networks: host.networks.toReversed(),
    containers: [...host.containers.slice(2), ...host.containers.slice(0, 2)],
  }));
  return { ...turned, topology: { ...turned.topology, hosts } };
}

const write = (format: ExportFormat, design: Design, undo = false) =>
  format.write(design, { findings: findingsForExport(design), locale: 'en', undo });

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('every format is found by its id', () => {
  for (const format of EXPORT_FORMATS) expect(exportFormat(format.id)).toBe(format);
  expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length);
  expect(exportFormat('docker-bash')).toBeUndefined();
});

describe.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))('%s', (_, format) => {
  it('the same design gives the same bytes, whatever the order it was drawn in', () => {
    // A picture shows where things lie, and what nobody has placed lies where its turn puts it.
    const turned = format.followsDrawing ? hostsTurned(SAMPLE) : allTurned(SAMPLE);
    expect(write(format, turned)).toEqual(write(format, SAMPLE));
    if (format.inverse) expect(write(format, turned, true)).toEqual(write(format, SAMPLE, true));
  });

  it('the same design gives the same bytes at any time', () => {
    vi.useFakeTimers();
    vi.setSystemTime(new Date('2026-02-03T04:05:06Z'));
    const first = write(format, SAMPLE);
    vi.setSystemTime(new Date('2031-12-31T23:59:59Z'));
    vi.spyOn(Math, 'random').mockReturnValue(0.123456);
    expect(write(format, SAMPLE)).toEqual(first);
    for (const { text } of first.files) expect(text).not.toMatch(/2026-02-03|2\/3\/2026|04:05:06/);
  });

  it('an empty design', () => {
    expect(() => write(format, emptyDesign())).not.toThrow();
  });

  it('whatever things are called, the files are text and have names of their own', { timeout: 1_200_000 }, () => {
    fc.assert(
      fc.property(hostileDesign, (design) => {
        for (const undo of format.inverse ? [false, true] : [false]) {
          const { files, problems, losses } = write(format, design, undo);
          for (const file of files) {
            expect(file.text.isWellFormed()).toBe(true);
            expect(file.text).not.toMatch(/^\ufeff|\0/);
            // A cell of a table may have lines of its own.
            if (file.language === 'csv') expect(file.text.endsWith('\r\n')).toBe(true);
            else if (file.newline === 'crlf') expect(file.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
            else expect(file.text).not.toContain('\r');
            expect(file.name).toMatch(/^[\p{L}\p{M}\p{N}._-]+$/u);
            expect(file.name.endsWith(`.${format.extension}`)).toBe(true);
          }
          const names = files.map(({ name }) => name);
          expect(distinctNames(names)).toEqual(names);
          for (const message of [...losses, ...problems.map((problem) => problem.message)]) {
            expect(message).toBe(visible(message, Number.POSITIVE_INFINITY));
          }
        }
      }),
      { numRuns: fuzzRuns(30, 3_000), seed: FUZZ_SEED },
    );
  });
});
