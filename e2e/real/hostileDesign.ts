import fc from 'fast-check';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../../shared/design/create.ts';
import type { Design, FlagUse } from '../../shared/design/schema.ts';
import { hostileText } from './hostileText.ts';

/** Mostly ordinary, so that much of a design is exported and the rest must be left out of it. */
const name = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('web', 'db', 'front end', 'Ethernet 2', 'lab-1', "o'clock", '이더넷', 'a’b'),
  },
  { weight: 1, arbitrary: hostileText.map((text) => text.slice(0, 300)) },
);

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });

const flags: fc.Arbitrary<FlagUse[]> = fc.array(
  fc
    .tuple(fc.oneof(fc.constantFrom('--label', '-e', '-it', '--rm', '--hostname'), name), maybe(name))
    .map(([flag, value]): FlagUse => (value === undefined ? { flag } : { flag, value })),
  { maxLength: 2 },
);

const DRIVERS = ['nat', 'transparent', 'overlay', 'l2bridge', ''];

function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as never;
}

const network = (id: string) =>
  fc
    .tuple(
      name,
      fc.oneof(fc.constantFrom(...DRIVERS), name),
      fc.array(name, { maxLength: 2 }),
      maybe(name),
      flags,
      fc.dictionary(name, name, { maxKeys: 2 }),
    )
    .map(([title, driver, subnets, gateway, more, options]) =>
      createNetwork(id, title, driver, {
        subnets: subnets.map((subnet) => defined({ subnet, gateway })),
        options,
        flags: more,
        ...(id === 'n1' && { switch: 's1' }),
      }),
    );

const container = (id: string) =>
  fc
    .tuple(
      name,
      name,
      fc.array(fc.tuple(fc.constantFrom('n1', 'n2', 'n3'), maybe(name), fc.boolean()), { maxLength: 3 }),
      fc.array(name, { maxLength: 3 }),
      maybe(name),
      flags,
      fc.array(name, { maxLength: 1 }),
    )
    .map(([title, image, endpoints, command, port, more, dns]) =>
      createContainer(id, title, image, {
        endpoints: endpoints.map(([to, ip, hot], index) => ({
          ...defined({ id: `${id}-e${index}`, network: to, ip }),
          ...(hot && { hotAdd: true as const }),
        })),
        command,
        ports: port === undefined ? [] : [{ host: port, container: '80' }],
        flags: more,
        dns,
      }),
    );

/** A design in which anything may be called anything. */
export const hostileDesign: fc.Arbitrary<Design> = fc
  .tuple(
    name,
    name,
    fc.tuple(name, name),
    fc.tuple(network('n1'), network('n2'), network('n3')),
    fc.tuple(container('c1'), container('c2'), container('c3'), container('c4')),
    name,
    flags,
  )
  .map(([title, hostName, adapters, networks, containers, swarm, swarmFlags]) => {
    const host = createHost('h', hostName, {
      swarmId: 's',
      swarm: 'manager',
      adapters: adapters.map((adapter, index) => ({ id: `a${index}`, name: adapter })),
      switches: [createSwitch('s1', 'x', 'external', { adapters: ['a0', 'a1'] })],
      networks,
      containers,
    });
    const swarms = [{ id: 's', name: swarm, origin: 'design' as const, flags: swarmFlags }];
    return { ...emptyDesign(title), topology: { swarms, hosts: [host] } };
  });
