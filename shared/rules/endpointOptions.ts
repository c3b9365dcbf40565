import type { Container, Endpoint } from '../design/schema.ts';
import { WINDOWSSHIM_PREFIX } from '../windows/networkOptions.ts';
import type { HostContext } from './context.ts';
import { inContainer, inEndpoint, setEndpoint } from './places.ts';
import type { ContainerRule, Fix, Rule } from './rule.ts';

/** `--driver-opt` of `docker network connect`: what can be said of one endpoint, which on Windows is nothing. */

const LAB = 'docker network create -d transparent --subnet=10.31.8.0/22 --gateway=10.31.8.1 lab';
const connect = (option: string) =>
  `${LAB}\ndocker create --name web nanoserver\ndocker network connect --driver-opt ${option} lab web`;

/** Keys docker sets itself as typed values; as text it refuses them. */
const TYPED: ReadonlySet<string> = new Set([
  `${WINDOWSSHIM_PREFIX}disableicc`,
  `${WINDOWSSHIM_PREFIX}disable_dns`,
  'com.docker.endpoint.windowsshim.qospolicies',
]);

const OF_THE_NETWORK: ReadonlySet<string> = new Set([`${WINDOWSSHIM_PREFIX}vlanid`, `${WINDOWSSHIM_PREFIX}vsid`]);

function ruleOf(
  keys: ReadonlySet<string>,
  facts: Pick<ContainerRule, 'code' | 'name' | 'sources' | 'examples'>,
): ContainerRule {
  return {
    ...facts,
    severity: 'error',
    scope: 'container',
    check(container, context, report) {
      let index = 0;
      for (const endpoint of container.endpoints) {
        const at = index++;
        if (endpoint.flags === undefined) continue;
        for (const use of endpoint.flags) {
          const key = use.flag === '--driver-opt' ? (use.value ?? '').split('=')[0] : undefined;
          if (key === undefined || !keys.has(key)) continue;
          report({
            entities: [inContainer(context, container), inEndpoint(context, container, endpoint)],
            field: `endpoints.${at}.flags`,
            params: { container: container.name, key, network: context.networks.get(endpoint.network)?.name ?? '' },
            fixes: [withoutOption(context, container, endpoint, key)],
          });
        }
      }
    },
  };
}

function withoutOption(context: HostContext, container: Container, endpoint: Endpoint, key: string): Fix {
  const flags = endpoint.flags?.filter(
    ({ flag, value }) => flag !== '--driver-opt' || (value ?? '').split('=')[0] !== key,
  );
  return { variant: 'remove', edit: setEndpoint(context, container, endpoint, { flags: flags ?? [] }) };
}

const vlanOfNetwork = ruleOf(OF_THE_NETWORK, {
  code: 'SY073',
  name: 'vlan-belongs-to-the-network',
  sources: ['WIN', 'SCH'],
  examples: {
    valid: [
      {
        commands: `docker network create -d transparent -o ${WINDOWSSHIM_PREFIX}vlanid=11 lab\ndocker run -d --network lab nanoserver`,
      },
    ],
    invalid: [{ commands: connect(`${WINDOWSSHIM_PREFIX}vlanid=11`) }],
  },
});

const typedOptions = ruleOf(TYPED, {
  code: 'SY157',
  name: 'no-typed-endpoint-options',
  sources: ['WIN', 'NET', 'DGW'],
  examples: {
    valid: [{ commands: `${LAB}\ndocker create --name web nanoserver\ndocker network connect lab web` }],
    invalid: [
      { commands: connect(`${WINDOWSSHIM_PREFIX}disableicc=true`) },
      { commands: connect(`${WINDOWSSHIM_PREFIX}disable_dns=true`) },
      { commands: connect('com.docker.endpoint.windowsshim.qospolicies=1000000') },
    ],
  },
});

export const ENDPOINT_OPTION_RULES: readonly Rule[] = [vlanOfNetwork, typedOptions];
