import { createContainer, createHost, createNetwork, emptyDesign } from '../../design/create.ts';
import type { Container, Design, Host, Network, Swarm } from '../../design/schema.ts';
import type { ObservedContainer, ObservedDockerNetwork, ObservedHost } from '../../observed/observedHost.ts';
import type { HostChangePlan } from '../changes/change.ts';
import { planChanges } from '../changes/planChanges.ts';
import type { ChangeOptions } from '../changes/request.ts';
import { DESIGN_LABEL } from '../ownership.ts';
import { bareHost } from './randomCase.ts';

/** A network lab and a container web on it, as they are drawn and as docker shows them. */

export const id = (letter: string) => letter.repeat(64);
export const OWN = { [DESIGN_LABEL]: 'shop' };
export const HNS = 'com.docker.network.windowsshim.';

export function designOf(host: Partial<Host>, swarms: readonly Swarm[] = [], name = 'shop'): Design {
  return { ...emptyDesign(name), topology: { swarms, hosts: [createHost('h', 'WEB01', host)] } };
}

export const lab = (rest: Partial<Network> = {}) =>
  createNetwork('n', 'lab', 'nat', { subnets: [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }], ...rest });
export const builtIn = createNetwork('nat', 'nat', 'nat', { origin: 'host' });
export const web = (rest: Partial<Container> = {}) =>
  createContainer('c', 'web', 'iis:1', { endpoints: [{ id: 'e', network: 'n', ip: '10.61.0.9' }], ...rest });

export const seenLab = (rest: Partial<ObservedDockerNetwork> = {}): ObservedDockerNetwork => ({
  id: id('1'),
  name: 'lab',
  driver: 'nat',
  scope: 'local',
  subnets: [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }],
  options: { [`${HNS}hnsid`]: '0A11' },
  labels: {},
  ...rest,
});
export const seenWeb = (rest: Partial<ObservedContainer> = {}): ObservedContainer => ({
  id: id('2'),
  name: 'web',
  image: 'iis:1',
  command: ['app.exe'],
  isolation: 'process',
  attachments: [{ network: 'lab', networkId: id('1'), ip: '10.61.0.9', actualIp: '10.61.0.9', aliases: [] }],
  ports: [],
  dns: [],
  dnsSearch: [],
  env: [],
  labels: {},
  running: true,
  autoRemove: false,
  ...rest,
});

export function host(
  networks: readonly ObservedDockerNetwork[] = [],
  containers: readonly ObservedContainer[] = [],
  rest = {},
) {
  const bare = bareHost();
  return {
    ...bare,
    dockerNetworks: [...(bare.dockerNetworks ?? []), ...networks],
    containers: [...containers],
    ...rest,
  };
}

export const plan = (design: Design, observed: ObservedHost, options?: ChangeOptions) =>
  planChanges(design, 'h', observed, options);

/** What happens to what is drawn, or is not merely kept. */
export function told({ changes }: HostChangePlan) {
  return changes
    .filter(({ action, entity }) => action !== 'keep' || entity)
    .map(
      ({ action, kind, name, reasons }) => `${action} ${kind} ${name}: ${reasons.map(({ code }) => code).join(', ')}`,
    );
}

export const lines = ({ steps }: HostChangePlan) => steps.map(({ command }) => command?.argv.slice(1).join(' ') ?? '');
export const named = new Set([id('1'), id('2'), id('3')]);
