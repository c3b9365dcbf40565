import { parsePortRange, portCount } from '../address/ports.ts';
import type { Container, Host, PublishedPort } from '../design/schema.ts';
import { setPort } from './containerChanges.ts';
import type { HostContext } from './context.ts';
import { inContainer } from './places.ts';
import { isPublished, protocolOf } from './portClash.ts';
import type { NeighboursRule, Report, Rule } from './rule.ts';

/** Sees all containers, so that the port it proposes is published by none of them. */
const rangesMatch: NeighboursRule = {
  code: 'SY123',
  name: 'publish-ranges-match',
  severity: 'error',
  scope: 'neighbours',
  sources: ['WIN', 'PM'],
  check(host, context, report) {
    for (const container of host.containers) {
      let index = 0;
      for (const port of container.ports) {
        const at = index++;
        // Most ports are single ones and stop here.
        if (port.host?.includes('-') || port.container.includes('-')) judge(host, container, port, at, context, report);
      }
    }
  },
  examples: {
    valid: [
      { commands: 'docker run -d --name web -p 8000-8010:8000-8010 nanoserver' },
      { commands: 'docker run -d --name web -p 8080:80 nanoserver' },
    ],
    invalid: [
      { commands: 'docker run -d --name web -p 8000-8010:80 nanoserver' },
      { title: 'different lengths', commands: 'docker run -d --name web -p 8000-8010:80-85 nanoserver' },
      {
        title: 'on l2bridge docker picks one of the range',
        commands: `docker network create -d l2bridge --subnet=192.168.1.0/24 --gateway=192.168.1.1 bridged
docker run -d --name web -p 8000-8010:80 --network=bridged nanoserver`,
        severity: 'info',
      },
    ],
  },
};

function judge(
  host: Host,
  container: Container,
  port: PublishedPort,
  index: number,
  context: HostContext,
  report: Report,
): void {
  const outside = port.host === undefined ? undefined : parsePortRange(port.host);
  const inside = parsePortRange(port.container);
  if (!outside || !inside || portCount(outside) < 1 || portCount(outside) === portCount(inside)) return;
  // The command line itself refuses two ranges of different length.
  const toOne = portCount(inside) === 1;
  const chosen = toOne && !refusesRange(container, context);
  const first = { ...port, host: String(outside.first) };
  const protocol = protocolOf(port);
  const free = toOne && (protocol === 'tcp' || protocol === 'udp') && !isPublished(host, context, first, protocol);
  report({
    entities: [inContainer(context, container)],
    field: `ports.${index}.host`,
    severity: chosen ? 'info' : 'error',
    variant: chosen ? 'chosen' : toOne ? 'to-one' : 'lengths',
    params: { container: container.name, host: port.host ?? '', inside: port.container, first: outside.first },
    fixes: free ? [{ variant: 'first', edit: setPort(context, container, index, { host: first.host }) }] : [],
  });
}

/** Docker hands a range on to these drivers as it is, and they refuse it; for the others it picks a port of the range first. */
function refusesRange(container: Container, context: HostContext): boolean {
  return container.endpoints.some((endpoint) => {
    const driver = context.networks.get(endpoint.network)?.driver;
    return driver === 'nat' || driver === 'transparent';
  });
}

export const PORT_RANGE_RULES: readonly Rule[] = [rangesMatch];
