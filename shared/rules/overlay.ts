import { batch, type Edit } from '../design/edits.ts';
import type { EntityRef, NetworkPlace } from '../design/entities.ts';
import type { Design } from '../design/schema.ts';
import { DRIVERS } from '../windows/drivers.ts';
import { PATCHES } from '../windows/patches.ts';
import { BUILD } from '../windows/releases.ts';
import type { HostContext } from './context.ts';
import { hasPatch, runsClient, versionName } from './hostFacts.ts';
import { isFirstDrawn, networksOfDriver } from './networkLists.ts';
import { inNetwork, onHost, withoutOption } from './places.ts';
import type { DesignRule, Hit, NetworkRule, Rule } from './rule.ts';

const IMAGE = 'mcr.microsoft.com/windows/nanoserver:ltsc2022';
const OVERLAY = 'docker network create -d overlay --attachable ov';
const SWARM_OVERLAY = `docker swarm init\n${OVERLAY}`;

const needsManager: NetworkRule = {
  code: 'SY019',
  name: 'overlay-needs-swarm-manager',
  severity: 'error',
  scope: 'network',
  drivers: ['overlay'],
  sources: ['NET', 'LC', 'S16'],
  check(network, context, report) {
    const { host } = context;
    if (network.origin === 'host' || host.swarm === 'manager') return;
    const hit = { entities: [inNetwork(context, network), onHost(context)], params: { host: host.name } };
    if (host.swarm === undefined) {
      if (isFirstDrawn(host.networks, network)) report({ ...hit, severity: 'info', variant: 'unknown' });
    } else if (host.swarm === 'worker') report({ ...hit, variant: 'worker' });
    else report({ ...hit, fixes: [{ variant: 'swarm-init', edit: startSwarm(context) }] });
  },
  examples: {
    valid: [{ commands: SWARM_OVERLAY }, { title: 'a manager already', commands: OVERLAY, host: { swarm: 'manager' } }],
    invalid: [
      { commands: OVERLAY, host: { swarm: 'none' } },
      { title: 'on a worker', commands: OVERLAY, host: { swarm: 'worker' } },
      { title: 'role not stated', commands: OVERLAY, severity: 'info' },
    ],
  },
};

function startSwarm({ host }: HostContext): Edit {
  if (host.swarmId !== undefined) return { type: 'change-host', id: host.id, set: { swarm: 'manager' } };
  const id = `${host.id}-swarm`;
  return batch(
    { type: 'add-swarm', swarm: { id, name: host.name, origin: 'design', flags: [] } },
    { type: 'change-host', id: host.id, set: { swarm: 'manager', swarmId: id } },
  );
}

/** Containers here are plain ones; services do not need the network to be attachable. */
const needsAttachable: DesignRule = {
  code: 'SY020',
  name: 'overlay-attachable',
  severity: 'error',
  scope: 'design',
  sources: ['TOPO', 'S18'],
  check(design, _context, report) {
    const closed = closedOverlays(design);
    if (closed.size === 0) return;
    for (const host of design.topology.hosts) {
      for (const container of host.containers) {
        // A container read from a host that is attached already is a service's task.
        if (container.origin === 'host') continue;
        for (const endpoint of container.endpoints) {
          const place = closed.get(endpoint.network);
          if (!place) continue;
          closed.delete(endpoint.network);
          report(notAttachable(place, { kind: 'container', id: container.id, host: host.id }, container.name));
        }
      }
    }
  },
  examples: {
    valid: [
      { commands: `${SWARM_OVERLAY}\ndocker run -d --network ov ${IMAGE}` },
      { title: 'no container on it', commands: 'docker swarm init\ndocker network create -d overlay ov' },
    ],
    invalid: [
      { commands: `docker swarm init\ndocker network create -d overlay ov\ndocker run -d --network ov ${IMAGE}` },
    ],
  },
};

/** Of an overlay read from a host only what was read is known; of one drawn, what is not said is not so. */
function closedOverlays(design: Design): Map<string, NetworkPlace> {
  const closed = new Map<string, NetworkPlace>();
  for (const host of design.topology.hosts) {
    for (const network of networksOfDriver(host.networks, 'overlay')) {
      const open = network.origin === 'design' ? network.attachable : network.attachable !== false;
      if (!open) closed.set(network.id, { host, network });
    }
  }
  return closed;
}

function notAttachable({ host, network }: NetworkPlace, container: EntityRef, containerName: string): Hit {
  const edit = { type: 'change', kind: 'network', host: host.id, id: network.id, set: { attachable: true } } as const;
  return {
    entities: [{ kind: 'network', id: network.id, host: host.id }, container],
    field: 'attachable',
    params: { name: network.name, container: containerName },
    fixes: network.origin === 'design' ? [{ variant: 'attachable', edit }] : [],
  };
}

const needsPatches: NetworkRule = {
  code: 'SY021',
  name: 'overlay-windows-patches',
  severity: 'error',
  scope: 'network',
  drivers: ['overlay'],
  sources: ['S16', 'S18', 'TOPO', 'KB4015217', 'KB4489899'],
  check(network, context, report) {
    if (network.origin === 'host') return;
    const { host, build } = context;
    const hit = { entities: [inNetwork(context, network), onHost(context)], params: { host: host.name } };
    const first = isFirstDrawn(host.networks, network);
    if (build === undefined) {
      if (first) report({ ...hit, severity: 'info', variant: 'unknown-version' });
      return;
    }
    const params = { host: host.name, version: versionName(context) };
    const { since } = DRIVERS.overlay;
    if (build < (runsClient(context) ? since.client : since.server)) {
      report({ ...hit, variant: 'too-old', params });
      return;
    }
    const patch = PATCHES.find((item) => item.build === build);
    if (!patch) return;
    const installed = hasPatch(context, patch.id);
    if (installed === undefined && first) {
      report({ ...hit, severity: 'info', variant: 'unknown-patches', params: { ...params, patch: patch.id } });
    } else if (installed === false) report({ ...hit, params: { ...params, patch: patch.id } });
  },
  examples: {
    valid: [
      { commands: SWARM_OVERLAY, host: { release: 'WS2016', kbs: ['KB4015217'] } },
      { commands: SWARM_OVERLAY, host: { release: 'WS2019', kbs: ['KB4489899'] } },
      {
        title: 'a later cumulative update brings it along',
        commands: SWARM_OVERLAY,
        host: { release: 'WS2019', kbs: ['KB5034127'] },
      },
      { title: 'the first client that has it', commands: SWARM_OVERLAY, host: { release: 'W10-1703' } },
      { title: 'the build before 1809 needs no patch', commands: SWARM_OVERLAY, host: { build: BUILD.WS1803 } },
      { title: 'nor does the build after', commands: SWARM_OVERLAY, host: { build: BUILD.WS1903 } },
    ],
    invalid: [
      { commands: SWARM_OVERLAY, host: { release: 'WS2016', kbs: [] } },
      { commands: SWARM_OVERLAY, host: { release: 'WS2019', kbs: ['KB4480961'] } },
      { title: 'before the first server', commands: SWARM_OVERLAY, host: { build: BUILD.WS2016 - 1 } },
      { title: 'the client before', commands: SWARM_OVERLAY, host: { release: 'W10-1607' } },
      { title: 'patches not stated', commands: SWARM_OVERLAY, host: { release: 'WS2019' }, severity: 'info' },
      { title: 'version not stated', commands: SWARM_OVERLAY, severity: 'info' },
      {
        title: 'of two overlays the first',
        commands:
          'docker swarm init\ndocker network create -d overlay --attachable ov\ndocker network create -d overlay --attachable ov2',
        severity: 'info',
      },
    ],
  },
};

const notEncrypted: NetworkRule = {
  code: 'SY036',
  name: 'overlay-encryption-ignored',
  severity: 'error',
  scope: 'network',
  drivers: ['overlay'],
  sources: ['OVN', 'S16', 'ARCH'],
  check(network, context, report) {
    if (!(ENCRYPTED in network.options)) return;
    report({
      entities: [inNetwork(context, network)],
      field: `options.${ENCRYPTED}`,
      params: { name: network.name },
      fixes: network.origin === 'host' ? [] : [{ variant: 'remove', edit: withoutOption(context, network, ENCRYPTED) }],
    });
  },
  examples: {
    valid: [{ commands: SWARM_OVERLAY }],
    invalid: [{ commands: 'docker swarm init\ndocker network create -d overlay --opt encrypted --attachable ov' }],
  },
};

const ENCRYPTED = 'encrypted';

export const OVERLAY_RULES: readonly Rule[] = [needsManager, needsAttachable, needsPatches, notEncrypted];
