import { parsePortRange, portCount } from '../address/ports.ts';
import type { Container } from '../design/schema.ts';
import { setPort } from './containerChanges.ts';
import type { HostContext } from './context.ts';
import { inContainer } from './places.ts';
import type { ContainerRule, Rule } from './rule.ts';

const rangesMatch: ContainerRule = {
  code: 'SY123',
  name: 'publish-ranges-match',
  severity: 'error',
  scope: 'container',
  sources: ['WIN', 'PM'],
  check(container, context, report) {
    container.ports.forEach((port, index) => {
      // Most ports are single ones and stop here.
      if (!port.host?.includes('-') && !port.container.includes('-')) return;
      const host = port.host === undefined ? undefined : parsePortRange(port.host);
      const inside = parsePortRange(port.container);
      if (!host || !inside || portCount(host) < 1 || portCount(host) === portCount(inside)) return;
      // The command line itself refuses two ranges of different length.
      const toOne = portCount(inside) === 1;
      const chosen = toOne && !refusesRange(container, context);
      report({
        entities: [inContainer(context, container)],
        field: `ports.${index}.host`,
        severity: chosen ? 'info' : 'error',
        variant: chosen ? 'chosen' : toOne ? 'to-one' : 'lengths',
        params: { container: container.name, host: port.host ?? '', inside: port.container, first: host.first },
        fixes: toOne
          ? [{ variant: 'first', edit: setPort(context, container, index, { host: String(host.first) }) }]
          : [],
      });
    });
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

/** Docker hands a range on to these drivers as it is, and they refuse it; for the others it picks a port of the range first. */
function refusesRange(container: Container, context: HostContext): boolean {
  return container.endpoints.some((endpoint) => {
    const driver = context.networks.get(endpoint.network)?.driver;
    return driver === 'nat' || driver === 'transparent';
  });
}

export const PORT_RANGE_RULES: readonly Rule[] = [rangesMatch];
