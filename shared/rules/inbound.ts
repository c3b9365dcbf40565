import { BUILD } from '../windows/releases.ts';
import { runsClient, versionName } from './hostFacts.ts';
import { inContainer, onHost, setContainer } from './places.ts';
import type { ContainerRule, Fix, NeighboursRule, Rule } from './rule.ts';

/** What reaches containers from outside on the first releases of Windows that had containers. */

const EXPOSED = 'docker run -d --name web --expose 8080 nanoserver';

const exposedIsClosed: ContainerRule = {
  code: 'SY130',
  name: 'exposed-ports-closed-before-1709',
  severity: 'warning',
  scope: 'container',
  gate: { build: { before: BUILD.WS1709 } },
  sources: ['ISO'],
  check(container, context, report) {
    if (container.ports.length > 0 || container.publishAll || container.origin === 'host') return;
    const exposed = container.flags.find(({ flag }) => flag === '--expose');
    if (!exposed) return;
    const { isolation } = container;
    // Hyper-V isolated containers let everything in, and clients isolate so by default.
    if (isolation === 'hyperv' || (isolation !== 'process' && runsClient(context))) return;
    const onNat = container.endpoints.some(({ network }) => context.networks.get(network)?.driver === 'nat');
    const fixes: Fix[] = [{ variant: 'publish', edit: setContainer(context, container, { publishAll: true }) }];
    report({
      entities: [inContainer(context, container)],
      field: 'ports',
      params: { container: container.name, port: exposed.value ?? '', version: versionName(context) },
      fixes: onNat ? fixes : [],
    });
  },
  examples: {
    valid: [
      { title: 'from 1709 on', commands: EXPOSED, host: { build: BUILD.WS1709 } },
      {
        title: 'published',
        commands: `${EXPOSED.replace('--expose', '-p 8080:8080 --expose')}`,
        host: { release: 'WS2016' },
      },
      {
        title: 'Hyper-V isolation',
        commands: EXPOSED.replace('--expose', '--isolation hyperv --expose'),
        host: { release: 'WS2016' },
      },
      { title: 'Windows not stated', commands: EXPOSED },
      { title: 'a client isolates by Hyper-V unless told otherwise', commands: EXPOSED, host: { release: 'W10-1607' } },
    ],
    invalid: [
      { commands: EXPOSED, host: { release: 'WS2016' } },
      { title: 'the last build before', commands: EXPOSED, host: { build: BUILD.WS1709 - 1 } },
      {
        title: 'process isolation on a client',
        commands: EXPOSED.replace('--expose', '--isolation process --expose'),
        host: { release: 'W10-1607' },
      },
    ],
  },
};

const notAsLocalhost: NeighboursRule = {
  code: 'SY131',
  name: 'published-ports-not-on-localhost',
  severity: 'info',
  scope: 'neighbours',
  gate: { build: { before: BUILD.WS1803 } },
  sources: [
    'WINNAT',
    'gh:docker/for-win#204',
    'gh:docker/for-win#2150',
    'gh:MicrosoftDocs/Virtualization-Documentation#181',
  ],
  check(host, context, report) {
    const first = host.containers.find(({ ports, origin }) => ports.length > 0 && origin !== 'host');
    const port = first?.ports.find((item) => item.host !== undefined);
    if (!first || !port) return;
    // Once for the host, however many ports there are.
    report({
      entities: [onHost(context), inContainer(context, first)],
      params: { host: host.name, container: first.name, port: port.host ?? '', version: versionName(context) },
    });
  },
  examples: {
    valid: [
      { title: 'from 1803 on', commands: 'docker run -d -p 8080:80 nanoserver', host: { build: BUILD.WS1803 } },
      { title: 'nothing published', commands: 'docker run -d nanoserver', host: { release: 'WS2016' } },
    ],
    invalid: [
      { commands: 'docker run -d --name web -p 8080:80 nanoserver', host: { release: 'WS2016' } },
      {
        title: 'the last build before',
        commands: 'docker run -d --name web -p 8080:80 nanoserver',
        host: { build: BUILD.WS1803 - 1 },
      },
    ],
  },
};

export const INBOUND_RULES: readonly Rule[] = [exposedIsClosed, notAsLocalhost];
