import { createContainer } from '../design/create.ts';
import { freeName } from '../design/gestures/names.ts';
import {
  DEFAULT_NETWORK_NAME,
  NAME_PATTERNS,
  RESERVED_NAME_PREFIX,
  RESERVED_NETWORK_NAMES,
} from '../windows/reserved.ts';
import type { HostContext } from './context.ts';
import { exampleDesign, exampleHost, exampleNetwork } from './example.ts';
import { inContainer, inNetwork, setContainer, setNetwork } from './places.ts';
import type { ContainerRule, Fix, NeighboursRule, NetworkRule, Rule } from './rule.ts';
import { networkNameUnique } from './uniqueNames.ts';

const networkNameNotBlank: NetworkRule = {
  code: 'SY001',
  name: 'network-name-not-blank',
  severity: 'error',
  scope: 'network',
  sources: ['LC'],
  check(network, context, report) {
    if (network.origin === 'host' || network.name.trim() !== '') return;
    const name = freeName(`${network.driver || DEFAULT_NETWORK_NAME}1`, namesIn(context), '-');
    report({
      entities: [inNetwork(context, network)],
      field: 'name',
      fixes: [{ variant: 'name', params: { name }, edit: setNetwork(context, network, { name }) }],
    });
  },
  examples: {
    valid: [{ commands: 'docker network create -d nat lab' }],
    invalid: [
      { commands: 'docker network create -d nat ""' },
      { title: 'blanks only', commands: 'docker network create -d nat "  "' },
      { title: 'of another driver', commands: 'docker network create -d transparent ""' },
    ],
  },
};

const networkNameNotReserved: NeighboursRule = {
  code: 'SY002',
  name: 'network-name-not-reserved',
  severity: 'error',
  scope: 'neighbours',
  // What is taken for the built-in network is no longer created, so nothing is said of how.
  tried: true,
  sources: ['NET', 'HCW'],
  check(host, context, report) {
    for (const network of host.networks) {
      if (network.origin === 'host' || !isReserved(network.name)) continue;
      const taken = namesIn(context);
      const name = freeName(`${network.name.replace(':', '-')}-net`, taken, '-');
      const fixes: Fix[] = [{ variant: 'rename', params: { name }, edit: setNetwork(context, network, { name }) }];
      const isOnlyNat = taken.filter((item) => item === DEFAULT_NETWORK_NAME).length === 1;
      if (network.name === DEFAULT_NETWORK_NAME && network.driver === 'nat' && isOnlyNat) {
        fixes.push({ variant: 'built-in', edit: setNetwork(context, network, { origin: 'host' }) });
      }
      report({ entities: [inNetwork(context, network)], field: 'name', params: { name: network.name }, fixes });
    }
  },
  examples: {
    valid: [
      { commands: 'docker network create -d nat nat2' },
      {
        title: 'the network docker made itself',
        design: () => exampleDesign(exampleHost({ networks: [exampleNetwork('nat', 'nat', { origin: 'host' })] })),
      },
    ],
    invalid: [
      { commands: 'docker network create -d nat nat' },
      { commands: 'docker network create -d transparent none' },
      { commands: 'docker network create -d nat container:web' },
      { title: 'of another driver', commands: 'docker network create -d transparent nat' },
    ],
  },
};

function isReserved(name: string): boolean {
  return (RESERVED_NETWORK_NAMES as readonly string[]).includes(name) || name.startsWith(RESERVED_NAME_PREFIX);
}

function namesIn(context: HostContext): string[] {
  return [...context.networks.values()].map((network) => network.name);
}

const containerNamePattern = new RegExp(NAME_PATTERNS.container.pattern);

const containerName: ContainerRule = {
  code: 'SY006',
  name: 'container-name-pattern',
  severity: 'error',
  scope: 'container',
  sources: NAME_PATTERNS.container.sources,
  check(container, context, report) {
    // Without a name docker invents one.
    if (container.name === '' || containerNamePattern.test(container.name)) return;
    const name = legalName(container.name);
    report({
      entities: [inContainer(context, container)],
      field: 'name',
      params: { name: container.name },
      fixes: [{ variant: 'rename', params: { legal: name }, edit: setContainer(context, container, { name }) }],
    });
  },
  examples: {
    valid: [
      { commands: 'docker run -d --name web_1.prod mcr.microsoft.com/windows/nanoserver:ltsc2022' },
      {
        title: 'docker gives it a name',
        design: () => exampleDesign(exampleHost({ containers: [createContainer('unnamed', '', 'nanoserver')] })),
      },
    ],
    invalid: [
      { commands: 'docker run -d --name "web 1" mcr.microsoft.com/windows/nanoserver:ltsc2022' },
      { title: 'one letter', commands: 'docker run -d --name w mcr.microsoft.com/windows/nanoserver:ltsc2022' },
      { title: 'a dot first', commands: 'docker run -d --name .web mcr.microsoft.com/windows/nanoserver:ltsc2022' },
    ],
  },
};

/** The nearest name docker accepts: other characters become hyphens, and two characters are the least. */
function legalName(name: string): string {
  const legal = name.replace(/[^a-zA-Z0-9_.-]+/g, '-').replace(/^[^a-zA-Z0-9]+/, '');
  if (legal.length > 1) return legal;
  return legal === '' ? 'container' : `${legal}1`;
}

export const NAMING_RULES: readonly Rule[] = [
  networkNameNotBlank,
  networkNameNotReserved,
  networkNameUnique,
  containerName,
];
