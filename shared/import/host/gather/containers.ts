import type { ObservedContainer } from '../../../observed/observedHost.ts';
import type { Problem } from '../../docker/problem.ts';
import type { Gathered, MemberRow } from '../gathered.ts';
import { shortId } from '../shortId.ts';

/** Containers by the fullest account of each: inspected, listed, or only named beside a network. */
export function assembleContainers(
  gathered: Gathered,
  report: (problem: Problem) => void,
): ObservedContainer[] | undefined {
  const { containers, listedContainers, members, withEnvironment } = gathered;
  if (!containers && !listedContainers && members.length === 0) return undefined;
  const found = new Map((containers ?? []).map((container) => [shortId(container.id), container]));
  const names = new Map([...found.values()].map(({ id, name }) => [id, name]));
  const listed = (listedContainers ?? []).filter(({ id }) => !found.has(shortId(id)));
  for (const container of listed) found.set(shortId(container.id), { ...container, listedOnly: true });
  if (listed.length > 0) report({ code: 'SY937', variant: 'containers', params: { count: listed.length } });
  if (withEnvironment > 0) report({ code: 'SY938', params: { count: withEnvironment } });
  addMembers(found, members);
  return [...found.values()].map((container) => withPartnerName(container, names));
}

/** What `docker network inspect` says of containers: their names and addresses, but nothing of their images. */
function addMembers(found: Map<string, ObservedContainer>, members: readonly MemberRow[]): void {
  const own = new Map<string, ObservedContainer>();
  for (const { container: id, name, network, networkId, ip } of members) {
    const key = shortId(id);
    const there = found.get(key);
    const attachment = { network, networkId, aliases: [], ...(ip !== undefined && { actualIp: ip }) };
    if (!there) {
      const made: ObservedContainer = { ...NOTHING, id, name, attachments: [attachment] };
      found.set(key, made);
      own.set(key, made);
    } else if (own.has(key)) there.attachments.push(attachment);
    else {
      const same = there.attachments.find((item) => item.networkId === networkId || item.network === network);
      if (same && ip !== undefined) same.actualIp ??= ip;
    }
  }
}

const NOTHING: Omit<ObservedContainer, 'id' | 'name' | 'attachments'> = {
  image: '',
  command: [],
  ports: [],
  dns: [],
  dnsSearch: [],
  env: [],
  labels: {},
  running: true,
  listedOnly: true,
};

/** Docker keeps `container:` with the id of the partner; people know it by its name. */
function withPartnerName(container: ObservedContainer, names: ReadonlyMap<string, string>): ObservedContainer {
  const [, id] = /^container:(.*)$/.exec(container.networkMode ?? '') ?? [];
  const name = id === undefined ? undefined : names.get(id);
  return name === undefined ? container : { ...container, networkMode: `container:${name}` };
}
