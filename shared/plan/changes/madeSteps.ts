import type { Container, Network } from '../../design/schema.ts';
import type { ObservedHost } from '../../observed/observedHost.ts';
import type { Expectation } from '../expectation.ts';
import { optionsOf, type Uplink } from '../networkSteps.ts';
import { containerSettings, networkSettings, ownershipLabels } from '../ownership.ts';
import type { Command, OwnedThing, Step } from '../step.ts';
import { isOn } from './flagTexts.ts';
import { adapterNames, linkIsBack } from './linkDrop.ts';
import { canonicalSubnet } from './subnetText.ts';

/** Adds to the step that makes a network what must be seen afterwards, and that only this network may be taken back. */
export function verifiedNetwork(
  step: Step,
  network: Network,
  uplink: Uplink,
  owner: string,
  observed: ObservedHost,
): Step {
  const { name } = network;
  const stated = network.subnets.map(({ subnet }) => subnet).filter((subnet) => subnet !== '');
  const labels = ownershipLabels(owner, networkSettings(network));
  const isPattern = isOn(network.flags, '--config-only');
  const seen: Expectation = {
    see: 'network',
    name,
    ...(network.driver !== '' && !isPattern && { driver: network.driver }),
    ...(stated.length > 0 && !isPattern && { subnets: stated.map(canonicalSubnet) }),
  };
  const names = adapterNames(optionsOf(network, uplink).find(([key]) => key.endsWith('.interface'))?.[1] ?? '');
  const back = step.disruption === 'host-link-drop' ? linkIsBack(names, observed) : [];
  return {
    ...step,
    ...(step.inverse && { inverse: guarded(step.inverse, { kind: 'network', name, labels }) }),
    verify: [seen, ...back],
    undone: [{ see: 'no-network', name }, ...back],
  };
}

/** The same for the steps that make a container. */
export function verifiedContainer(
  steps: readonly Step[],
  container: Container,
  owner: string,
  networkName: (id: string) => string | undefined,
): Step[] {
  const { name, endpoints } = container;
  const labels = ownershipLabels(owner, containerSettings(container));
  const first = endpoints.find((endpoint) => !endpoint.hotAdd) ?? endpoints[0];
  const at = (endpoint: typeof first) => {
    const network = endpoint && networkName(endpoint.network);
    return network === undefined ? [] : [{ network, ...(endpoint?.ip !== undefined && { ip: endpoint.ip }) }];
  };
  return steps.map((step): Step => {
    const see = (rest: Partial<Extract<Expectation, { see: 'container' }>>): Step['verify'] => [
      { see: 'container', name, ...rest },
    ];
    switch (step.kind) {
      case 'container-run':
      case 'container-create':
        return {
          ...step,
          ...(step.inverse && { inverse: guarded(step.inverse, { kind: 'container', name, labels }) }),
          ...withVerify(see({ running: step.kind === 'container-run', on: at(first) })),
          undone: [{ see: 'no-container', name }],
        };
      case 'container-start':
        return { ...step, ...withVerify(see({ running: true })) };
      case 'network-connect':
        return {
          ...step,
          ...withVerify(see({ on: at(endpoints.find(({ id }) => step.id === `network-connect:${id}`)) })),
        };
      default:
        return step;
    }
  });
}

function withVerify(verify: Step['verify']): Pick<Step, 'verify'> {
  return verify ? { verify } : {};
}

function guarded(command: Command, owned: OwnedThing): Command {
  return { ...command, owned };
}
