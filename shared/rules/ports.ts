import { formatPortRange, parsePort, parsePortRange } from '../address/ports.ts';
import type { Container, PublishedPort } from '../design/schema.ts';
import { PORT_RANGE } from '../windows/reserved.ts';
import { clearPort, setPort } from './containerChanges.ts';
import type { HostContext } from './context.ts';
import { INBOUND_RULES } from './inbound.ts';
import { inContainer } from './places.ts';
import { isPublished, PORT_CLASH_RULES } from './portClash.ts';
import { PORT_RANGE_RULES } from './portRanges.ts';
import { PUBLISHING_RULES } from './publishing.ts';
import { RESERVED_PORT_RULES } from './reservedPorts.ts';
import type { ContainerRule, Fix, NeighboursRule, Report, Rule } from './rule.ts';

const noHostAddress: ContainerRule = {
  code: 'SY122',
  name: 'publish-without-host-address',
  severity: 'error',
  scope: 'container',
  sources: ['WIN'],
  check(container, context, report) {
    container.ports.forEach(({ hostIp }, index) => {
      if (!hostIp || hostIp === '0.0.0.0' || hostIp === '::') return;
      report({
        entities: [inContainer(context, container)],
        field: `ports.${index}.hostIp`,
        params: { container: container.name, address: hostIp },
        fixes: [{ variant: 'drop', edit: clearPort(context, container, index, 'hostIp') }],
      });
    });
  },
  examples: {
    valid: [
      { commands: 'docker run -d --name web -p 8080:80 nanoserver' },
      { title: 'any address', commands: 'docker run -d --name web -p 0.0.0.0:8080:80 nanoserver' },
    ],
    invalid: [
      { commands: 'docker run -d --name web -p 10.31.8.5:8080:80 nanoserver' },
      { title: 'loopback too', commands: 'docker run -d --name web -p 127.0.0.1:8080:80 nanoserver' },
    ],
  },
};

/** Sees all containers, so that it does not propose a port that one of them has for that protocol. */
const tcpOrUdp: NeighboursRule = {
  code: 'SY124',
  name: 'publish-tcp-or-udp',
  severity: 'error',
  scope: 'neighbours',
  sources: ['WIN'],
  check(host, context, report) {
    for (const container of host.containers) {
      let index = 0;
      for (const port of container.ports) {
        const at = index++;
        const { protocol } = port;
        if (protocol === undefined || isTcpOrUdp(protocol)) continue;
        const tcp: Fix = { variant: 'tcp', edit: clearPort(context, container, at, 'protocol') };
        const udp: Fix = { variant: 'udp', edit: setPort(context, container, at, { protocol: 'udp' }) };
        report({
          entities: [inContainer(context, container)],
          field: `ports.${at}.protocol`,
          params: { container: container.name, protocol },
          fixes: [
            ...(isPublished(host, context, port, 'tcp') ? [] : [tcp]),
            ...(isPublished(host, context, port, 'udp') ? [] : [udp]),
          ],
        });
      }
    }
  },
  examples: {
    valid: [
      { commands: 'docker run -d --name dns -p 53:53/udp -p 53:53/tcp nanoserver' },
      { title: 'in capitals', commands: 'docker run -d --name dns -p 53:53/UDP nanoserver' },
    ],
    invalid: [
      { commands: 'docker run -d --name sig -p 2905:2905/sctp nanoserver' },
      { title: 'the second port', commands: 'docker run -d --name sig -p 8080:80 -p 2905:2905/sctp nanoserver' },
    ],
  },
};

/** Docker reads the protocol without regard to case. */
function isTcpOrUdp(protocol: string): boolean {
  if (protocol === 'tcp' || protocol === 'udp') return true;
  const lower = protocol.toLowerCase();
  return lower === 'tcp' || lower === 'udp';
}

const portInRange: ContainerRule = {
  code: 'SY128',
  name: 'port-in-range',
  severity: 'error',
  scope: 'container',
  sources: PORT_RANGE.sources,
  check(container, context, report) {
    container.ports.forEach((port, index) => {
      judgePort(container, index, 'container', port.container, context, report);
      if (port.host !== undefined) judgePort(container, index, 'host', port.host, context, report);
    });
  },
  examples: {
    valid: [
      { title: 'the lowest and the highest', commands: 'docker run -d --name web -p 1:65535 -p 65535:1 nanoserver' },
      { title: 'no host port', commands: 'docker run -d --name web -p 80 nanoserver' },
    ],
    invalid: [
      { title: 'beyond the highest', commands: 'docker run -d --name web -p 65536:80 nanoserver' },
      { title: 'zero', commands: 'docker run -d --name web -p 0:80 nanoserver' },
      { title: 'inside the container', commands: 'docker run -d --name web -p 8080:70000 nanoserver' },
      { title: 'zero inside the container', commands: 'docker run -d --name web -p 8080:0 nanoserver' },
      { title: 'a range the wrong way round', commands: 'docker run -d --name web -p 8010-8000:90-100 nanoserver' },
      { title: 'not a number', commands: 'docker run -d --name web -p http:80 nanoserver' },
    ],
  },
};

type PortFault = 'malformed' | 'zero' | 'beyond' | 'reversed';

function portFault(text: string): PortFault | undefined {
  const single = parsePort(text);
  if (single !== undefined && single >= PORT_RANGE.min && single <= PORT_RANGE.max) return undefined;
  const range = parsePortRange(text);
  if (!range) return 'malformed';
  if (range.first > range.last) return 'reversed';
  if (range.first < PORT_RANGE.min) return 'zero';
  return range.last > PORT_RANGE.max ? 'beyond' : undefined;
}

function judgePort(
  container: Container,
  index: number,
  side: 'host' | 'container',
  text: string,
  context: HostContext,
  report: Report,
): void {
  const fault = portFault(text);
  if (!fault) return;
  const automatic: Fix = { variant: 'automatic', edit: clearPort(context, container, index, 'host') };
  report({
    entities: [inContainer(context, container)],
    field: `ports.${index}.${side}`,
    variant: fault === 'zero' && side === 'container' ? 'zero-inside' : fault,
    params: { container: container.name, port: text },
    fixes: fault === 'zero' && side === 'host' ? [automatic] : turnedRound(context, container, index, side, text),
  });
}

function turnedRound(
  context: HostContext,
  container: Container,
  index: number,
  side: 'host' | 'container',
  text: string,
): Fix[] {
  const range = parsePortRange(text);
  if (!range || range.first <= range.last) return [];
  const suggestion = formatPortRange({ first: range.last, last: range.first });
  const set: Partial<PublishedPort> = { [side]: suggestion };
  return [{ variant: 'turn', params: { suggestion }, edit: setPort(context, container, index, set) }];
}

export const PORT_RULES: readonly Rule[] = [
  ...PUBLISHING_RULES,
  noHostAddress,
  ...PORT_RANGE_RULES,
  tcpOrUdp,
  ...PORT_CLASH_RULES,
  portInRange,
  ...RESERVED_PORT_RULES,
  ...INBOUND_RULES,
];
