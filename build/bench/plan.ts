import { createContainer, createHost, createNetwork, emptyDesign } from '../../shared/design/create.ts';
import type { Container, Design, Network } from '../../shared/design/schema.ts';
import type { ObservedHost } from '../../shared/observed/observedHost.ts';
import { planDocument } from '../../shared/plan/changes/document.ts';
import { driftOf } from '../../shared/plan/changes/drift.ts';
import { planChanges } from '../../shared/plan/changes/planChanges.ts';
import { containerSettings, networkSettings, ownershipLabels } from '../../shared/plan/ownership.ts';
import { measure, type Row } from './measure.ts';

const NETWORKS = 1_000;
const CONTAINERS = 10_000;

/** Planning a large host against a live state of the same size: as drawn, with every tenth thing changed, and with nothing there. */
export function planRows(): Row[] {
  const design = crowded();
  const asDrawn = liveState(design, () => false);
  const changed = liveState(design, (at) => at % 10 === 0);
  const bare: ObservedHost = { ...asDrawn, dockerNetworks: [], containers: [] };
  const plan = (observed: ObservedHost) => measure(() => planChanges(design, 'host', observed), 9, 3).median;
  const what = '1,000 networks and 10,000 containers';
  return [
    { what: `plan ${what}, all as drawn`, value: plan(asDrawn), unit: 'ms', target: 200 },
    { what: `plan ${what}, a tenth changed`, value: plan(changed), unit: 'ms', target: 200 },
    { what: `plan ${what}, on a bare host`, value: plan(bare), unit: 'ms', target: 200 },
    {
      what: `drift of ${what}, a tenth changed`,
      value: measure(() => driftOf(design, 'host', changed), 9, 3).median,
      unit: 'ms',
    },
    { what: `document of the plan of a tenth changed`, value: documentTime(design, changed), unit: 'ms' },
  ];
}

function documentTime(design: Design, observed: ObservedHost): number {
  const plan = planChanges(design, 'host', observed);
  return measure(() => planDocument(design, plan, observed), 9, 3).median;
}

function crowded(): Design {
  const networks = Array.from({ length: NETWORKS }, (_, at) =>
    createNetwork(`network-${at}`, `net${at}`, 'nat', {
      subnets: [{ subnet: `10.${at >> 8}.${at & 255}.0/24`, gateway: `10.${at >> 8}.${at & 255}.1` }],
    }),
  );
  const containers = Array.from({ length: CONTAINERS }, (_, at) => {
    const network = at % NETWORKS;
    const ip = `10.${network >> 8}.${network & 255}.${2 + Math.floor(at / NETWORKS)}`;
    return createContainer(`container-${at}`, `app${at}`, 'shop/app:1', {
      endpoints: [{ id: `endpoint-${at}`, network: `network-${network}`, ip }],
      ports: [{ host: String(10_000 + at), container: '80', protocol: 'tcp' }],
      flags: [
        { flag: '--memory', value: '1g' },
        { flag: '--label', value: 'team=a' },
      ],
    });
  });
  const host = createHost('host', 'WEB01', { networks, containers });
  return { ...emptyDesign('bench'), topology: { swarms: [], hosts: [host] } };
}

const hex = (kind: number, at: number) => (kind * 1_000_000 + at).toString(16).padStart(64, '0');

/** What docker would show of the design once it was applied, but for what somebody changed since. */
function liveState(design: Design, isChanged: (at: number) => boolean): ObservedHost {
  const [host] = design.topology.hosts;
  const networks = host?.networks ?? [];
  const containers = host?.containers ?? [];
  return {
    schema: 'switchyard.observed/1',
    facts: { name: 'WEB01', swarm: 'none' },
    dockerNetworks: networks.map((network, at) => ({
      id: hex(1, at),
      name: network.name,
      driver: network.driver,
      scope: 'local',
      subnets: network.subnets.map((entry) => ({ ...entry })),
      options: { 'com.docker.network.windowsshim.hnsid': hex(3, at), ...(isChanged(at) && { parent: 'x' }) },
      labels: labelsOf(network),
      attachable: false,
      internal: false,
      ingress: false,
    })),
    containers: containers.map((container, at) => ({
      id: hex(2, at),
      name: container.name,
      image: isChanged(at) ? 'shop/app:0' : container.image,
      command: ['app.exe'],
      isolation: 'process',
      attachments: container.endpoints.map(({ ip }) => ({
        network: `net${at % NETWORKS}`,
        networkId: hex(1, at % NETWORKS),
        ...(ip !== undefined && { ip, actualIp: ip }),
        aliases: [hex(2, at).slice(0, 12)],
      })),
      ports: container.ports.map((port) => ({ ...port })),
      dns: [],
      dnsSearch: [],
      env: [],
      labels: labelsOf(container),
      running: true,
      autoRemove: false,
    })),
    failures: [],
  };
}

function labelsOf(element: Network | Container): Record<string, string> {
  const settings = 'image' in element ? containerSettings(element) : networkSettings(element);
  return { team: 'a', ...ownershipLabels('bench', settings) };
}
