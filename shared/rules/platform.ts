import type { Network } from '../design/schema.ts';
import { DRIVERS, driverById } from '../windows/drivers.ts';
import { LIMITS } from '../windows/limits.ts';
import { BUILD } from '../windows/releases.ts';
import type { HostContext } from './context.ts';
import { exampleDesign, exampleHost, exampleNetwork } from './example.ts';
import { hasPatch, platformOf, runsClient, versionName } from './hostFacts.ts';
import { isFirstDrawn, networksOfDriver } from './networkLists.ts';
import { inNetwork, onHost, setNetwork } from './places.ts';
import type { HostRule, NeighboursRule, NetworkRule, Report, Rule } from './rule.ts';
import { compareVersions } from './version.ts';

const transparentNotOnAzure: NetworkRule = {
  code: 'SY016',
  name: 'transparent-not-on-azure-vm',
  severity: 'error',
  scope: 'network',
  drivers: ['transparent'],
  sources: ['TOPO', 'ARCH', 'S18'],
  check(network, context, report) {
    if (network.origin === 'host' || platformOf(context)?.transparent !== 'unsupported') return;
    report({
      entities: [inNetwork(context, network), onHost(context)],
      field: 'driver',
      params: { host: context.host.name },
    });
  },
  examples: {
    valid: [
      { commands: 'docker network create -d transparent lan', host: { platform: 'physical' } },
      { title: 'platform not stated', commands: 'docker network create -d transparent lan' },
    ],
    invalid: [{ commands: 'docker network create -d transparent lan', host: { platform: 'azure-vm' } }],
  },
};

const TUNNEL = 'docker network create -d l2tunnel --subnet=10.31.8.0/22 --gateway=10.31.8.1 vnet';

const tunnelOnAzureOnly: NeighboursRule = {
  code: 'SY018',
  name: 'l2tunnel-only-on-azure',
  severity: 'error',
  scope: 'neighbours',
  tried: true,
  sources: ['S16', 'S18', 'TOPO'],
  check(host, context, report) {
    for (const network of networksOfDriver(host.networks, 'l2tunnel')) judgeTunnel(network, context, report);
  },
  examples: {
    valid: [
      { commands: TUNNEL, host: { platform: 'azure-vm' } },
      { commands: TUNNEL, host: { platform: 'azure-stack' } },
    ],
    invalid: [
      { commands: TUNNEL, host: { platform: 'physical' } },
      { commands: TUNNEL, host: { platform: 'hyperv-vm' } },
      { title: 'platform not stated', commands: TUNNEL, severity: 'info' },
      {
        title: 'of two networks the first',
        commands: `${TUNNEL}\n${TUNNEL.replace('vnet', 'vnet2')}`,
        severity: 'info',
      },
    ],
  },
};

function judgeTunnel(network: Network, context: HostContext, report: Report): void {
  if (network.origin === 'host') return;
  const { host } = context;
  const platform = platformOf(context);
  const entities = [inNetwork(context, network), onHost(context)];
  if (!platform) {
    // SY062 asks for the platform where there is a transparent network; once is enough.
    const asked = networksOfDriver(host.networks, 'transparent').length > 0;
    if (asked || !isFirstDrawn(host.networks, network)) return;
    report({ entities, field: 'driver', severity: 'info', variant: 'unknown', params: { host: host.name } });
    return;
  }
  if (platform.l2tunnel) return;
  report({
    entities,
    field: 'driver',
    params: { host: host.name },
    fixes: [{ variant: 'l2bridge', edit: setNetwork(context, network, { driver: 'l2bridge' }) }],
  });
}

const BRIDGED = 'docker network create -d l2bridge --subnet=10.31.8.0/22 --gateway=10.31.8.1 lan';

const bridgeNeedsWindows: NetworkRule = {
  code: 'SY027',
  name: 'l2bridge-windows-version',
  severity: 'error',
  scope: 'network',
  drivers: ['l2bridge'],
  sources: ['S16', 'S18'],
  check(network, context, report) {
    if (network.origin === 'host' || context.build === undefined) return;
    const { since } = DRIVERS.l2bridge;
    const needed = runsClient(context) ? since.client : since.server;
    if (context.build >= needed) return;
    report({
      entities: [inNetwork(context, network), onHost(context)],
      field: 'driver',
      params: { host: context.host.name, version: versionName(context) },
    });
  },
  examples: {
    valid: [
      { title: 'the first server that has it', commands: BRIDGED, host: { build: BUILD.WS2016 } },
      { title: 'the first client that has it', commands: BRIDGED, host: { release: 'W10-1703' } },
      { title: 'version not stated', commands: BRIDGED },
    ],
    invalid: [
      { title: 'one build before', commands: BRIDGED, host: { build: BUILD.WS2016 - 1 } },
      { title: 'the client before', commands: BRIDGED, host: { release: 'W10-1607' } },
    ],
  },
};

const forwardingExtension: HostRule = {
  code: 'SY030',
  name: 'forwarding-extension-running',
  severity: 'error',
  scope: 'host',
  sources: ['S16'],
  check(context, report) {
    if (context.host.vfpext !== false) return;
    const concerned = context.host.networks.filter((network) => driverById.get(network.driver)?.needsVfp);
    if (concerned.length === 0) return;
    report({
      entities: [onHost(context), ...concerned.map((network) => inNetwork(context, network))],
      field: 'vfpext',
      params: { host: context.host.name, networks: concerned.map((network) => network.name).join(', ') },
    });
  },
  examples: {
    valid: [
      { commands: BRIDGED, host: { vfpext: true } },
      { title: 'not stated', commands: BRIDGED },
      { title: 'nat does without', commands: 'docker network create -d nat lab', host: { vfpext: false } },
    ],
    invalid: [
      { commands: BRIDGED, host: { vfpext: false } },
      {
        commands: 'docker swarm init\ndocker network create -d overlay --attachable ov',
        host: { vfpext: false },
      },
    ],
  },
};

const ipv6SwitchedOn: HostRule = {
  code: 'SY031',
  name: 'host-ipv6-on',
  severity: 'error',
  scope: 'host',
  sources: ['S16', 'ADV', 'KB4015217'],
  check(context, report) {
    const { host, build } = context;
    if (host.ipv6 !== false) return;
    const needed = build === BUILD.WS2016 ? hasPatch(context, 'KB4015217') : build && build > BUILD.WS2016;
    if (needed === false || needed === 0) return;
    const hit = { entities: [onHost(context)], params: { host: host.name } };
    if (needed) report({ ...hit, field: 'ipv6' });
    else if (build === undefined) report({ ...hit, field: 'release', severity: 'info', variant: 'unknown-version' });
    else report({ ...hit, field: 'kbs', severity: 'info', variant: 'unknown-patches' });
  },
  examples: {
    valid: [
      { title: 'switched on', design: () => exampleDesign(exampleHost({ build: BUILD.WS2019, ipv6: true })) },
      { title: 'not stated', design: () => exampleDesign(exampleHost({ build: BUILD.WS2019 })) },
      {
        title: 'Windows Server 2016 before the patch',
        design: () => exampleDesign(exampleHost({ build: BUILD.WS2016, ipv6: false, kbs: ['KB4013429'] })),
      },
    ],
    invalid: [
      {
        title: 'switched off on Windows Server 2019',
        design: () => exampleDesign(exampleHost({ build: BUILD.WS2019, ipv6: false })),
      },
      {
        title: 'Windows Server 2016 with the patch',
        design: () => exampleDesign(exampleHost({ build: BUILD.WS2016, ipv6: false, kbs: ['KB4015217'] })),
      },
      {
        title: 'the build after',
        design: () => exampleDesign(exampleHost({ build: BUILD.W10_1703, ipv6: false })),
      },
      {
        title: 'patches not stated',
        design: () => exampleDesign(exampleHost({ build: BUILD.WS2016, ipv6: false })),
        severity: 'info',
      },
      {
        title: 'version not stated',
        design: () => exampleDesign(exampleHost({ ipv6: false })),
        severity: 'info',
      },
    ],
  },
};

/** The first engine that makes nat networks again that HNS has lost (moby#43859, merged after 20.10.17). */
const ENGINE_MAKES_NAT_ANEW = [20, 10, 18];

const natNotPersistent: NetworkRule = {
  code: 'SY037',
  name: 'nat-not-persistent',
  severity: 'info',
  scope: 'network',
  drivers: ['nat'],
  gate: { build: { from: BUILD.WS2019 } },
  sources: ['S18', 'TOPO', 'DW', 'gh:moby/moby#43836', 'gh:moby/moby#43859', 'gh:docker/for-win#3076'],
  check(network, context, report) {
    if (network.origin === 'host') return;
    const { host, engine } = context;
    const gone = engine !== undefined && compareVersions(engine, ENGINE_MAKES_NAT_ANEW) < 0;
    report({
      entities: [inNetwork(context, network)],
      ...(gone ? { severity: 'warning', variant: 'gone' } : engine === undefined && { variant: 'unknown-engine' }),
      params: { name: network.name, engine: host.engine ?? '', since: ENGINE_MAKES_NAT_ANEW.join('.') },
    });
  },
  examples: {
    valid: [
      { title: 'the release before', commands: 'docker network create -d nat lab', host: { build: BUILD.WS1803 } },
      { title: 'version not stated', commands: 'docker network create -d nat lab' },
      {
        title: 'the built-in nat',
        design: () =>
          exampleDesign(
            exampleHost({ build: BUILD.WS2019, networks: [exampleNetwork('nat', 'nat', { origin: 'host' })] }),
          ),
      },
    ],
    invalid: [
      { commands: 'docker network create -d nat lab', host: { release: 'WS2019', engine: '20.10.18' } },
      { title: 'engine not stated', commands: 'docker network create -d nat lab', host: { release: 'WS2019' } },
      {
        title: 'the last engine that loses it',
        commands: 'docker network create -d nat lab',
        host: { release: 'WS2019', engine: '20.10.17' },
        severity: 'warning',
      },
    ],
  },
};

const engineFitsWindows: HostRule = {
  code: 'SY026',
  name: 'engine-fits-windows',
  severity: 'error',
  scope: 'host',
  gate: { build: { before: BUILD.WS2019 }, engine: { from: `${LIMITS.engineNeedsWs2019.value}.0` } },
  sources: LIMITS.engineNeedsWs2019.sources,
  check(context, report) {
    const { host } = context;
    report({
      entities: [onHost(context)],
      field: 'engine',
      params: { host: host.name, engine: host.engine ?? '', version: versionName(context) },
    });
  },
  examples: {
    valid: [
      {
        title: 'the last engine for it',
        design: () => exampleDesign(exampleHost({ build: BUILD.WS2016, engine: '20.10.24' })),
      },
      {
        title: 'the first Windows for it',
        design: () => exampleDesign(exampleHost({ build: BUILD.WS2019, engine: '23.0' })),
      },
      { title: 'Windows not stated', design: () => exampleDesign(exampleHost({ engine: '28.5' })) },
    ],
    invalid: [
      {
        title: 'the first engine that refuses Windows Server 2016',
        design: () => exampleDesign(exampleHost({ release: 'WS2016', engine: '23.0' })),
      },
      {
        title: 'the last build before',
        design: () => exampleDesign(exampleHost({ build: BUILD.WS2019 - 1, engine: '28.5' })),
      },
    ],
  },
};

export const PLATFORM_RULES: readonly Rule[] = [
  engineFitsWindows,
  transparentNotOnAzure,
  tunnelOnAzureOnly,
  bridgeNeedsWindows,
  forwardingExtension,
  ipv6SwitchedOn,
  natNotPersistent,
];
