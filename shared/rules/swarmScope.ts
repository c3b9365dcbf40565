import type { FlagUse, Network } from '../design/schema.ts';
import { driverById } from '../windows/drivers.ts';
import { inNetwork, withoutNetworkFlag } from './places.ts';
import type { NetworkRule, Rule } from './rule.ts';

/** `docker network create --scope`: whether a network is of one host or of the whole swarm. */

/** The first use of a flag on a network. */
export function flagOf(network: Network, flag: string): FlagUse | undefined {
  for (const use of network.flags) if (use.flag === flag) return use;
  return undefined;
}

const swarmScopeDriver: NetworkRule = {
  code: 'SY024',
  name: 'swarm-scope-driver',
  severity: 'error',
  scope: 'network',
  sources: ['CNM'],
  check(network, context, report) {
    const facts = driverById.get(network.driver);
    if (network.origin === 'host' || flagOf(network, '--scope')?.value !== 'swarm' || !facts || facts.swarmScope)
      return;
    report({
      entities: [inNetwork(context, network)],
      field: 'flags',
      params: { name: network.name, driver: network.driver },
      fixes: [{ variant: 'remove', edit: withoutNetworkFlag(context, network, '--scope') }],
    });
  },
  examples: {
    valid: [
      { commands: 'docker network create -d nat --scope swarm lab' },
      { title: 'of one host', commands: 'docker network create -d transparent --scope local lan' },
    ],
    invalid: [
      { commands: 'docker network create -d transparent --scope swarm lan' },
      { commands: 'docker network create -d l2tunnel --scope swarm --subnet=10.0.0.0/24 --gateway=10.0.0.1 vnet' },
    ],
  },
};

const overlayNotLocal: NetworkRule = {
  code: 'SY025',
  name: 'overlay-not-local',
  severity: 'error',
  scope: 'network',
  drivers: ['overlay'],
  sources: ['LC'],
  check(network, context, report) {
    if (network.origin === 'host' || flagOf(network, '--scope')?.value !== 'local') return;
    report({
      entities: [inNetwork(context, network)],
      field: 'flags',
      params: { name: network.name },
      fixes: [{ variant: 'remove', edit: withoutNetworkFlag(context, network, '--scope') }],
    });
  },
  examples: {
    valid: [{ commands: 'docker swarm init\ndocker network create -d overlay --scope swarm --attachable ov' }],
    invalid: [{ commands: 'docker swarm init\ndocker network create -d overlay --scope local --attachable ov' }],
  },
};

export const SWARM_SCOPE_RULES: readonly Rule[] = [swarmScopeDriver, overlayNotLocal];
