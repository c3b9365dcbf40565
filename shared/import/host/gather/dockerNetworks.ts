import type { ObservedDockerNetwork } from '../../../observed/observedHost.ts';
import type { Problem } from '../../docker/problem.ts';
import type { Gathered, NetworkRow } from '../gathered.ts';
import { shortId } from '../shortId.ts';

/** Networks docker was asked about, and those it only listed: of these neither addresses nor options are known. */
export function assembleDockerNetworks(
  { dockerNetworks, listedNetworks }: Gathered,
  report: (problem: Problem) => void,
): ObservedDockerNetwork[] | undefined {
  if (!dockerNetworks && !listedNetworks) return undefined;
  const networks = new Map((dockerNetworks ?? []).map((network) => [network.id, network]));
  const known = new Set([...networks.values()].flatMap(({ id, name, driver }) => [shortId(id), nameKey(name, driver)]));
  const onlyListed = (listedNetworks ?? []).filter(
    ({ id, name, driver }) => !known.has(shortId(id)) && !known.has(nameKey(name, driver)),
  );
  const unknown = onlyListed.filter(({ driver }) => driver !== 'null').map(({ name }) => name);
  if (unknown.length > 0) {
    const params = { count: unknown.length, names: unknown.slice(0, 5).join(', ') };
    report({ code: 'SY937', variant: 'networks', params });
  }
  return [...networks.values(), ...onlyListed.map(asNetwork)];
}

function nameKey(name: string, driver: string): string {
  return `${driver} ${name}`;
}

function asNetwork(row: NetworkRow): ObservedDockerNetwork {
  return { ...row, subnets: [], options: {}, labels: {}, listedOnly: true };
}
