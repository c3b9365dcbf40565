import { z } from 'zod';
import type { Gathered } from '../gathered.ts';
import { textOf } from '../powershellValues.ts';
import { type JsonSection, objectsOf, type Place, readFields } from '../section.ts';

const Info = z.object({
  Name: z.string().nullish(),
  ServerVersion: z.string().nullish(),
  OSType: z.string().nullish(),
  OperatingSystem: z.string().nullish(),
  KernelVersion: z.string().nullish(),
  Swarm: z
    .object({
      NodeID: z.string().nullish(),
      LocalNodeState: z.string().nullish(),
      ControlAvailable: z.boolean().nullish(),
      RemoteManagers: z.unknown().optional(),
      Cluster: z.object({ ID: z.string().nullish() }).nullish(),
    })
    .nullish(),
});

const Manager = z.object({ NodeID: z.string().nullish() });

/** `docker info --format json`. */
export const DOCKER_INFO: JsonSection = {
  id: 'docker-info',
  command: 'docker info --format json',
  recognises: (value) => 'ServerVersion' in value && ('OSType' in value || 'Swarm' in value),
  read(value, into, at) {
    const info = readFields(Info, value, at);
    readMode(info.OSType, into, at);
    if (textOf(info.ServerVersion)) into.facts.engine ??= info.ServerVersion ?? '';
    if (into.linuxMode) return;
    if (textOf(info.Name)) into.system.name ??= info.Name ?? '';
    readWindows(info.KernelVersion ?? '', info.OperatingSystem ?? '', into);
    const { Swarm: swarm } = info;
    if (!swarm) return;
    const node = textOf(swarm.NodeID);
    const cluster = textOf(swarm.Cluster?.ID);
    if (swarm.LocalNodeState === 'inactive') into.facts.swarm = 'none';
    if (swarm.LocalNodeState !== 'active') return;
    into.facts.swarm = swarm.ControlAvailable ? 'manager' : 'worker';
    const managers = objectsOf(swarm.RemoteManagers, at, 'Swarm', 'RemoteManagers');
    into.swarm = {
      ...(cluster !== undefined && { cluster }),
      ...(node !== undefined && { node }),
      managers: managers.flatMap((manager) => textOf(readFields(Manager, manager, at).NodeID) ?? []),
    };
  },
};

const Version = z.object({
  Server: z
    .object({ Version: z.string().nullish(), Os: z.string().nullish(), KernelVersion: z.string().nullish() })
    .nullish(),
});

/** `docker version --format json`. */
export const DOCKER_VERSION: JsonSection = {
  id: 'docker-version',
  command: 'docker version --format json',
  recognises: (value) => 'Client' in value && ('Server' in value || Object.keys(value).length === 1),
  read(value, into, at) {
    const { Server: server } = readFields(Version, value, at);
    if (!server) return;
    readMode(server.Os, into, at);
    if (textOf(server.Version)) into.facts.engine = server.Version ?? '';
    if (!into.linuxMode) readWindows(server.KernelVersion ?? '', '', into);
  },
};

/** In Linux-container mode docker knows no Windows network, and refuses to make one (docker/for-win#7273). */
function readMode(os: string | null | undefined, into: Gathered, at: Place): void {
  if (!os || os === 'windows' || into.linuxMode) return;
  into.linuxMode = true;
  at.report({ code: 'SY188', params: { os } });
}

/** `10.0 20348 (20348.1.amd64fre.fe_release.210507-1500)`, and `Microsoft Windows Server 2022 … (OS Build 20348.2227)`. */
function readWindows(kernel: string, system: string, into: Gathered): void {
  const build = /^10\.0 (\d{5})\b/.exec(kernel)?.[1] ?? /\(OS Build (\d{5})\./.exec(system)?.[1];
  const revision = /\(OS Build \d{5}\.(\d+)\)/.exec(system)?.[1];
  if (build !== undefined) into.system.build ??= Number(build);
  if (revision !== undefined) into.system.revision ??= Number(revision);
  if (system !== '') into.system.caption ??= system;
}
