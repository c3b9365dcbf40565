import { parseMac } from '../address/mac.ts';
import type { Network } from '../design/schema.ts';
import { WINDOWSSHIM_PREFIX } from '../windows/networkOptions.ts';
import { LOCAL_DRIVERS } from '../windows/optionDrivers.ts';
import type { HostContext } from './context.ts';
import { inNetwork, setNetwork, withoutOption } from './places.ts';
import type { Fix, NetworkRule, Rule } from './rule.ts';

const MAC_POOL = `${WINDOWSSHIM_PREFIX}macpool`;

/** Addresses HNS may give containers; as text in HNS's form, which compares in order. */
export interface MacPool {
  readonly start: string;
  readonly end: string;
}

const pools = new WeakMap<Network, readonly MacPool[]>();
const NONE: readonly MacPool[] = [];

/** The sound pairs of the option `macpool`. */
export function macPoolsOf(network: Network): readonly MacPool[] {
  const value = network.options[MAC_POOL];
  if (value === undefined) return NONE;
  const kept = pools.get(network);
  if (kept) return kept;
  const addresses = value.split(',').map(parseMac);
  const found: MacPool[] = [];
  for (let at = 0; at + 1 < addresses.length; at += 2) {
    const start = addresses[at];
    const end = addresses[at + 1];
    if (start !== undefined && end !== undefined && start <= end) found.push({ start, end });
  }
  pools.set(network, found);
  return found;
}

const poolPairs: NetworkRule = {
  code: 'SY119',
  name: 'macpool-pairs',
  severity: 'error',
  scope: 'network',
  drivers: LOCAL_DRIVERS,
  sources: ['WIN'],
  check(network, context, report) {
    const value = network.options[MAC_POOL];
    if (value === undefined || network.origin === 'host') return;
    const remove = { variant: 'remove', edit: withoutOption(context, network, MAC_POOL) };
    const hit = { entities: [inNetwork(context, network)], field: `options.${MAC_POOL}` };
    const tokens = value.split(',');
    const wrong = tokens.find((token) => !parseMac(token) || token !== token.trim());
    const turned = tokens.findIndex(
      (token, at) => at % 2 === 0 && (parseMac(token) ?? '') > (parseMac(tokens[at + 1] ?? '') ?? 'Z'),
    );
    if (wrong !== undefined)
      report({ ...hit, variant: 'malformed', params: { wrong }, fixes: [...tidy(context, network, tokens), remove] });
    else if (tokens.length % 2 === 1) report({ ...hit, params: { last: tokens.at(-1) ?? '' }, fixes: [remove] });
    else if (turned >= 0) {
      const start = tokens[turned] ?? '';
      const end = tokens[turned + 1] ?? '';
      const edit = withPool(context, network, tokens.with(turned, end).with(turned + 1, start));
      report({ ...hit, variant: 'turned', params: { start, end }, fixes: [{ variant: 'turn', edit }, remove] });
    } else {
      const clash = overlapping(context, network);
      if (!clash) return;
      report({
        ...hit,
        severity: 'warning',
        variant: 'overlap',
        params: { name: network.name, other: clash.name },
        fixes: [remove],
      });
    }
  },
  examples: {
    valid: [
      { commands: pooled('00-15-5D-61-00-00,00-15-5D-61-0F-FF') },
      {
        title: 'two ranges, with colons',
        commands: pooled('00:15:5d:61:00:00,00:15:5d:61:0f:ff,00:15:5d:62:00:00,00:15:5d:62:0f:ff'),
      },
    ],
    invalid: [
      { title: 'no end', commands: pooled('00-15-5D-61-00-00') },
      { title: 'not an address', commands: pooled('00-15-5D-61-00-00,00-15-5D-61-0F') },
      { title: 'a blank', commands: pooled('"00-15-5D-61-00-00, 00-15-5D-61-0F-FF"') },
      { title: 'the wrong way round', commands: pooled('00-15-5D-61-0F-FF,00-15-5D-61-00-00') },
      {
        title: 'over the pool of another network',
        commands: `${pooled('00-15-5D-61-00-00,00-15-5D-61-0F-FF')}\n${pooled('00-15-5D-61-0F-FF,00-15-5D-61-1F-FF', 'two', '10.62.0.0/24')}`,
        severity: 'warning',
      },
    ],
  },
};

function pooled(pool: string, name = 'lab', subnet = '10.61.0.0/24'): string {
  return `docker network create -d nat --subnet=${subnet} -o ${MAC_POOL}=${pool} ${name}`;
}

function tidy(context: HostContext, network: Network, tokens: readonly string[]): Fix[] {
  const trimmed = tokens.map((token) => token.trim()).filter((token) => token !== '');
  const sound = trimmed.length % 2 === 0 && trimmed.length > 0 && trimmed.every((token) => parseMac(token));
  return sound ? [{ variant: 'tidy', edit: withPool(context, network, trimmed) }] : [];
}

function withPool(context: HostContext, network: Network, tokens: readonly string[]): Fix['edit'] {
  return setNetwork(context, network, { options: { ...network.options, [MAC_POOL]: tokens.join(',') } });
}

/** A network before this one on the host whose pool has addresses of this one's. */
function overlapping(context: HostContext, network: Network): Network | undefined {
  const own = macPoolsOf(network);
  for (const other of context.host.networks) {
    if (other === network) return undefined;
    if (macPoolsOf(other).some((theirs) => own.some((pool) => pool.start <= theirs.end && theirs.start <= pool.end)))
      return other;
  }
  return undefined;
}

export const MAC_POOL_RULES: readonly Rule[] = [poolPairs];
