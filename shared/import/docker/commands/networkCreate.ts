import { contains, parseIpv4, parseSubnet } from '../../../address/ipv4.ts';
import { createNetwork } from '../../../design/create.ts';
import type { EntityRef } from '../../../design/entities.ts';
import type { FlagUse, Network, SubnetEntry } from '../../../design/schema.ts';
import { driverById } from '../../../windows/drivers.ts';
import { type Arguments, type FlagSeen, parseArguments } from '../arguments.ts';
import { readBoolean } from '../boolean.ts';
import { splitAtFirst } from '../ports.ts';
import { asksForHelp, type CommandInput, flagUse, reportRepeated } from './command.ts';
import { adapterNames, INTERFACE_OPTION, rejoinLists } from './interfaceList.ts';

/** Reads `docker network create`: a network, and the switch docker makes for it. */
export function readNetworkCreate(input: CommandInput): EntityRef | undefined {
  const { draft, words, table, line, problem } = input;
  const args = rejoinLists(parseArguments(words, table, true, problem), problem);
  if (asksForHelp(args.flags)) {
    problem({ code: 'SY907', variant: 'help' });
    return undefined;
  }
  const name = networkName(args, input);
  if (name === undefined) return undefined;
  reportRepeated(args.flags, problem);
  const parts = sortFlags(args.flags, input);
  const { interface: adapterList, ...rest } = parts;
  const configOnly = parts.flags.some((use) => use.flag === '--config-only' && readBoolean(use.value) === true);
  const vswitch = configOnly ? undefined : addSwitch(name, parts.driver, adapterList, input);
  const { driver, ...properties } = rest;
  const network = createNetwork(draft.ids('network'), name, driver, {
    ...properties,
    ...(vswitch !== undefined && { switch: vswitch }),
  });
  const same = draft.findNetwork(name);
  if (same && isRepeat(same, network)) problem({ code: 'SY911', variant: 'network', params: { name } });
  draft.addNetwork(network, line);
  return draft.refTo('network', network.id);
}

function networkName(args: Arguments, { problem, command }: CommandInput): string | undefined {
  const [first, ...extra] = args.positionals.map((positional) => positional.text);
  if (first === undefined) {
    problem({ code: 'SY906', variant: 'no-network-name', params: { command } });
    return undefined;
  }
  if (extra.length > 0) {
    const params = { command, name: first, extra: extra.join(' ') };
    problem({ code: 'SY906', variant: 'extra-words', params });
  }
  return first;
}

interface NetworkParts {
  readonly driver: string;
  readonly subnets: readonly SubnetEntry[];
  readonly options: Readonly<Record<string, string>>;
  readonly flags: readonly FlagUse[];
  readonly attachable?: true;
  /** Value of the interface option. */
  readonly interface: string | undefined;
}

function sortFlags(seen: readonly FlagSeen[], { problem }: CommandInput): NetworkParts {
  let driver = '';
  let attachable: boolean | undefined;
  const subnets: string[] = [];
  const gateways: string[] = [];
  const options = new Map<string, string>();
  const flags: FlagUse[] = [];
  for (const use of seen) {
    const value = use.value ?? '';
    if (use.name === '--driver') driver = value;
    else if (use.name === '--subnet') subnets.push(...listOf(value));
    else if (use.name === '--gateway') gateways.push(...listOf(value));
    else if (use.name === '--opt') setOption(options, value, problem);
    else if (use.name === '--attachable') {
      attachable = readBoolean(use.value);
      if (attachable === undefined)
        problem({ code: 'SY906', variant: 'not-boolean', params: { flag: use.name, value } });
    } else flags.push(flagUse(use));
  }
  const adapterList = options.get(INTERFACE_OPTION);
  options.delete(INTERFACE_OPTION);
  return {
    driver,
    subnets: pairSubnets(subnets, gateways),
    options: Object.fromEntries(options),
    flags,
    ...(attachable && { attachable }),
    interface: adapterList,
  };
}

/** `--subnet` and `--gateway` take several values in one; an empty text is none (pflag StringSlice). */
function listOf(value: string): string[] {
  return value === '' ? [] : value.split(',');
}

/** Docker splits at the first `=` and lets a later value of the same key win (docker/cli opts MapOpts.Set). */
function setOption(options: Map<string, string>, text: string, problem: CommandInput['problem']): void {
  const [key, value] = splitAtFirst(text, '=');
  const before = options.get(key);
  if (before !== undefined && before !== value) {
    const params = { flag: `-o ${key}`, first: before, last: value };
    problem({ code: 'SY911', variant: 'flag', severity: 'warning', params });
  }
  options.set(key, value);
}

/** No network has this many subnets; beyond it, pairing by what contains what is not worth its time. */
const MOST_PAIRED = 200;

/** Gives each gateway to the subnet that contains it, and those that fit nowhere to the subnets left over, in order. */
export function pairSubnets(subnets: readonly string[], gateways: readonly string[]): SubnetEntry[] {
  const taken = new Map<number, string>();
  const parsed = subnets.slice(0, MOST_PAIRED).map((subnet) => parseSubnet(subnet));
  const left = gateways.filter((gateway) => {
    const address = parseIpv4(gateway);
    const at = parsed.findIndex(
      (subnet, index) => subnet && address !== undefined && !taken.has(index) && contains(subnet, address),
    );
    if (at >= 0) taken.set(at, gateway);
    return at < 0;
  });
  let next = 0;
  const entries: SubnetEntry[] = subnets.map((subnet, index) => {
    const gateway = taken.get(index) ?? left[next++];
    return gateway === undefined ? { subnet } : { subnet, gateway };
  });
  return [...entries, ...left.slice(next).map((gateway) => ({ subnet: '', gateway }))];
}

/** The switch docker makes with the network. Nothing is known of one for a driver Windows does not have. */
function addSwitch(
  name: string,
  driver: string,
  adapterList: string | undefined,
  { draft, line, problem }: CommandInput,
): string | undefined {
  const kind = driverById.get(driver)?.switchKind ?? (adapterList === undefined ? undefined : 'external');
  if (!kind) return undefined;
  const names = adapterList === undefined ? [] : adapterNames(adapterList, !!draft.findAdapter(adapterList), problem);
  const adapters = names.map((adapter) => draft.adapterNamed(adapter, line).id);
  return draft.addSwitch(name, kind, adapters, line).id;
}

function isRepeat(a: Network, b: Network): boolean {
  const bare = ({ id: _, switch: __, ...rest }: Network) => JSON.stringify(rest);
  return a.origin === b.origin && bare(a) === bare(b);
}
