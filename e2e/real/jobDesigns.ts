import { createContainer, createHost, createNetwork, emptyDesign } from '../../shared/design/create.ts';
import { applyEdit } from '../../shared/design/edits.ts';
import type { Design } from '../../shared/design/schema.ts';

export const network = (id: string, name: string, subnet: string) =>
  createNetwork(id, name, 'nat', { subnets: [{ subnet: `${subnet}.0/24`, gateway: `${subnet}.1` }] });

/** A network with two containers and one without any. */
export const shop: Design = {
  ...emptyDesign('shop'),
  id: 'shop-1',
  topology: {
    swarms: [],
    hosts: [
      createHost('h', 'EDGE', {
        networks: [network('n1', 'lab', '10.81.0'), network('n2', 'back', '10.82.0')],
        containers: [
          createContainer('c1', 'web', 'web:1', { endpoints: [{ id: 'e1', network: 'n1', ip: '10.81.0.9' }] }),
          createContainer('c2', 'db', 'db:1', { endpoints: [{ id: 'e2', network: 'n1' }] }),
        ],
      }),
    ],
  },
};

/** The same with a wider network: it is made again, and all on it are moved. */
export const wider = applyEdit(shop, {
  type: 'change',
  kind: 'network',
  host: 'h',
  id: 'n1',
  set: { subnets: [{ subnet: '10.81.0.0/16', gateway: '10.81.0.1' }] },
});

/** The same, with containers that docker starts again after its own end. */
export function restarting(design: Design): Design {
  const hosts = design.topology.hosts.map((host) => ({
    ...host,
    containers: host.containers.map((each) => ({ ...each, flags: [{ flag: '--restart', value: 'always' }] })),
  }));
  return { ...design, topology: { ...design.topology, hosts } };
}
