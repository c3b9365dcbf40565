import { formatSubnet, overlaps, parseSubnet } from '../address/ipv4.ts';
import { BUILD } from '../windows/releases.ts';
import { knownSubnets } from './addressBook.ts';
import { networksOfDriver } from './networkLists.ts';
import { onHost } from './places.ts';
import type { HostRule, Rule } from './rule.ts';

const noForeignNat: HostRule = {
  code: 'SY105',
  name: 'no-foreign-nat',
  severity: 'warning',
  scope: 'host',
  sources: ['gh:moby/moby#29207', 'gh:moby/moby#30280'],
  check(context, report) {
    const { host } = context;
    const nats = networksOfDriver(host.networks, 'nat');
    const known = nats.flatMap((network) => knownSubnets(network, context).map(({ subnet }) => subnet));
    // Whose prefix it is can be told only where the networks that exist are known.
    const existing = nats.filter((network) => network.origin === 'host' && knownSubnets(network, context).length > 0);
    if (!host.netNat || existing.length === 0) return;
    for (const text of host.netNat) {
      const prefix = parseSubnet(text);
      if (!prefix || known.some((subnet) => overlaps(subnet, prefix))) continue;
      const old = context.build !== undefined && context.build < BUILD.W10_1703;
      report({
        entities: [onHost(context)],
        field: 'netNat',
        ...(old && { severity: 'error', variant: 'only-one' }),
        params: { host: host.name, prefix: formatSubnet(prefix), known: known.map(formatSubnet).join(', ') },
      });
    }
  },
  examples: {
    valid: [
      {
        title: 'that of the nat network',
        commands: 'docker run -d nanoserver',
        host: { netNat: ['172.16.0.0/16'], networks: [nat('172.16.0.0/16')] },
      },
      {
        title: 'the nat network is not known',
        commands: 'docker run -d nanoserver',
        host: { netNat: ['192.168.9.0/24'] },
      },
    ],
    invalid: [
      {
        commands: 'docker run -d nanoserver',
        host: { netNat: ['172.24.144.0/20', '192.168.9.0/24'], networks: [nat('172.24.144.0/20')] },
      },
      {
        title: 'Windows Server 2016 has one only',
        commands: 'docker run -d nanoserver',
        host: { release: 'WS2016', netNat: ['172.16.0.0/16', '192.168.9.0/24'], networks: [nat('172.16.0.0/16')] },
        severity: 'error',
      },
    ],
  },
};

function nat(subnet: string) {
  return { name: 'nat', driver: 'nat', subnet };
}

export const FOREIGN_NAT_RULES: readonly Rule[] = [noForeignNat];
