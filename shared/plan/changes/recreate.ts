import { isIpv6 } from '../../address/explain.ts';
import { DockerWords } from '../dockerWords.ts';
import type { Command, Loss } from '../step.ts';
import { thingOf } from './makeChange.ts';
import { isWrittenByDocker } from './networkDifference.ts';
import type { SeenNetwork } from './seen.ts';
import { isMadeOutside } from './untouchable.ts';

/**
 * `docker network create` for a network as it was seen. What docker and the swarm write themselves is left out: above all
 * `hnsid`, which would make docker adopt another network and delete its endpoints (windows.go, CreateNetwork).
 */
export function recreateNetwork({ docker, subnets }: SeenNetwork): Command {
  const words = new DockerWords('network', 'create');
  if (docker.configOnly) words.flag('--config-only');
  else words.flag('-d', docker.driver);
  for (const { subnet, gateway } of subnets) {
    words.flag('--subnet', subnet);
    if (gateway !== undefined) words.flag('--gateway', gateway);
  }
  if (subnets.some(({ subnet }) => isIpv6(subnet))) words.flag('--ipv6');
  const options = Object.entries(docker.options).filter(([key, value]) => isAsked(key, value, docker));
  for (const [key, value] of options) words.flag('-o', value === '' ? key : `${key}=${value}`);
  if (docker.attachable) words.flag('--attachable');
  if (docker.internal) words.flag('--internal');
  if (docker.ingress) words.flag('--ingress');
  if (docker.scope === 'swarm' && docker.driver !== 'overlay') words.flag('--scope', 'swarm');
  if (docker.configFrom !== undefined) words.flag('--config-from', docker.configFrom);
  words.labels(docker.labels);
  return words.operands(docker.name).command();
}

/** docker 29 writes the name it finds in HNS as an option; only one that is neither its own name nor id was asked for. */
function isAsked(key: string, value: string, { id, name }: SeenNetwork['docker']): boolean {
  if (key.endsWith('.windowsshim.networkname')) return value !== '' && value !== id && value !== name;
  return !isWrittenByDocker(key);
}

/** What a network made again would not have. */
export function lossesOfNetwork({ docker }: SeenNetwork): Loss[] {
  const thing = thingOf('network', docker);
  const losses: Loss[] = [];
  if (isMadeOutside(docker)) losses.push({ what: 'made-outside-docker', thing });
  if (docker.configOnly) losses.push({ what: 'config-only', thing });
  if (docker.driver === 'overlay' || docker.scope === 'swarm') losses.push({ what: 'swarm-network', thing });
  return losses;
}
