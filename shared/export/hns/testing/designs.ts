import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../../../design/create.ts';
import type { Container, Design, Host, Network, Swarm } from '../../../design/schema.ts';
import { exportFormat } from '../../formats.ts';

/** The design that the tests of HNS exports share, and what the exports make of one. */
export const SHIM = 'com.docker.network.windowsshim.';
export const options = { findings: [], locale: 'en' };

export function designOf(hosts: readonly Host[], swarms: readonly Swarm[] = []): Design {
  return { ...emptyDesign('lab'), topology: { swarms, hosts } };
}

export const adapter = { id: 'a2', name: 'Ethernet 2', ipv4: '10.63.0.5/24' };
export const vswitch = createSwitch('s', 'front', 'external', { adapters: ['a2'] });

export const nat = createNetwork('n', 'devnat', 'nat', { subnets: [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }] });
export const front = createNetwork('f', 'front', 'l2bridge', {
  switch: 's',
  subnets: [{ subnet: '10.63.0.0/24', gateway: '10.63.0.1' }],
  options: {
    [`${SHIM}vlanid`]: '31',
    [`${SHIM}dnsservers`]: '10.63.9.9, 10.63.9.8',
    [`${SHIM}dnssuffix`]: 'lab.example',
    [`${SHIM}macpool`]: '00-15-5D-61-00-00,00-15-5D-61-0F-FF',
    [`${SHIM}sourcemac`]: '00-15-5D-61-FF-01',
    [`${SHIM}enable_outboundnat`]: 'true',
    [`${SHIM}outboundnat_exceptions`]: '10.63.0.0/16,10.0.0.0/8',
  },
});
export const mesh = createNetwork('o', 'mesh', 'overlay', {
  switch: 's2',
  subnets: [{ subnet: '10.64.0.0/24', gateway: '10.64.0.1' }],
  options: { 'com.docker.network.driver.overlay.vxlanid_list': '70000' },
});
const web = createContainer('c', 'web', 'iis', {
  endpoints: [
    { id: 'e1', network: 'n', ip: '10.61.0.9' },
    { id: 'e2', network: 'f', ip: '10.63.0.20', mac: '00:15:5d:61:00:20' },
    { id: 'e3', network: 'o' },
  ],
  ports: [
    { host: '8080', container: '80' },
    { host: '9000-9001', container: '90-91', protocol: 'udp' },
    { container: '22' },
  ],
  dns: ['10.1.1.1', '10.1.1.2'],
  dnsSearch: ['a.example', 'b.example'],
});

export function hostWith(
  networks: readonly Network[],
  containers: readonly Container[] = [],
  rest: Partial<Host> = {},
): Host {
  return createHost('h', 'WEB01', { release: 'WS2019', networks, containers, ...rest });
}

export const whole = designOf([
  hostWith([nat, front, mesh], [web], {
    adapters: [adapter, { id: 'a3', name: 'Ethernet 3', ipv4: '192.0.2.7/24' }],
    switches: [vswitch, createSwitch('s2', 'mesh', 'external', { adapters: ['a3'] })],
  }),
]);

export function write(design: Design, id: string, undo = false) {
  const format = exportFormat(id);
  if (!format) throw new Error(`no format ${id}`);
  return format.write(design, { ...options, undo });
}

export const textOf = (design: Design, id: string, undo = false) => write(design, id, undo).files[0]?.text ?? '';

export interface Bodies {
  readonly networks: readonly Record<string, unknown>[];
  readonly endpoints: readonly Record<string, unknown>[];
}

export const bodiesOf = (design: Design, id: string) => JSON.parse(textOf(design, id)) as Bodies;
export const reasonsOf = (design: Design, id = 'hns-json') =>
  write(design, id).problems.map(({ reason, name, value }) => [reason, name, value]);
