import type { Container, FlagUse } from '../design/schema.ts';
import { BUILD } from '../windows/releases.ts';
import { DEFAULT_NETWORK_NAME } from '../windows/reserved.ts';
import { withoutContainerFlags } from './containerChanges.ts';
import type { HostContext } from './context.ts';
import { inContainer } from './places.ts';
import type { ContainerRule, Rule } from './rule.ts';

/** Flags of `docker run` that Windows refuses, or takes without doing anything. */

const noSpecialAddresses: ContainerRule = {
  code: 'SY148',
  name: 'no-ip6-or-link-local',
  severity: 'error',
  scope: 'container',
  sources: ['S16', 'ARCH', 'CO'],
  check(container, context, report) {
    for (const use of flagsOf(container)) {
      if (use.flag !== '--ip6' && use.flag !== '--link-local-ip') continue;
      report({
        entities: [inContainer(context, container)],
        field: 'flags',
        variant: use.flag === '--ip6' ? 'ip6' : 'link-local',
        params: { container: container.name, value: use.value ?? '', flag: use.flag },
        fixes: [{ edit: withoutContainerFlags(context, container, [use.flag]) }],
      });
    }
  },
  examples: {
    valid: [
      {
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker run -d --name web --network=lab --ip=10.61.0.10 nanoserver`,
      },
    ],
    invalid: [
      { commands: 'docker run -d --name web --ip6=2001:db8::10 nanoserver' },
      { commands: 'docker run -d --name web --link-local-ip=169.254.34.68 nanoserver' },
      {
        title: 'when connecting',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker create --name web nanoserver
docker network connect --ip6=2001:db8::10 lab web`,
      },
      {
        title: 'beside an option of the endpoint',
        commands:
          'docker network create -d nat --subnet=10.61.0.0/24 lab\ndocker create --name web --ip6=2001:db8::10 nanoserver\ndocker network connect --driver-opt com.example.tier=front lab web',
      },
    ],
  },
};

const noLink: ContainerRule = {
  code: 'SY149',
  name: 'no-link',
  severity: 'error',
  scope: 'container',
  sources: ['S16', 'COW', 'CLI-C'],
  check(container, context, report) {
    const use = flagsOf(container).find(({ flag }) => flag === '--link');
    if (!use) return;
    const old = context.build !== undefined && context.build < BUILD.W10_1703;
    const aliasOnly = !old && isOnUserNetwork(container, context);
    report({
      entities: [inContainer(context, container)],
      field: 'flags',
      severity: aliasOnly ? 'warning' : 'error',
      variant: old ? 'unsupported' : aliasOnly ? 'alias' : 'ignored',
      params: { container: container.name, value: use.value ?? '' },
      fixes: [{ edit: withoutContainerFlags(context, container, ['--link']) }],
    });
  },
  examples: {
    valid: [
      {
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker run -d --name db --network=lab nanoserver
docker run -d --name web --network=lab nanoserver`,
      },
    ],
    invalid: [
      {
        title: 'on the built-in nat it does nothing',
        commands: `docker run -d --name db nanoserver
docker run -d --name web --link=db:database nanoserver`,
      },
      {
        title: 'Windows Server 2016',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker run -d --name web --network=lab --link=db:database nanoserver`,
        host: { release: 'WS2016' },
      },
      {
        title: 'the last build before 1703',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker run -d --name web --network=lab --link=db:database nanoserver`,
        host: { build: 15062 },
      },
      {
        title: 'since then on a network of its own only an alias comes of it',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker run -d --name web --network=lab --link=db:database nanoserver`,
        host: { build: 15063 },
        severity: 'warning',
      },
    ],
  },
};

/** Flags of the container and those its networks were connected with, `network connect --ip6` as well as `run --ip6`. */
function flagsOf(container: Container): readonly FlagUse[] {
  if (!container.endpoints.some((endpoint) => endpoint.flags)) return container.flags;
  return [...container.flags, ...container.endpoints.flatMap((endpoint) => endpoint.flags ?? [])];
}

function isOnUserNetwork(container: Container, context: HostContext): boolean {
  return container.endpoints.some((endpoint) => {
    const network = context.networks.get(endpoint.network);
    return network !== undefined && network.name !== DEFAULT_NETWORK_NAME;
  });
}

export const CONTAINER_FLAG_RULES: readonly Rule[] = [noSpecialAddresses, noLink];
