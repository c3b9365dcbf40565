import { createContainer } from '../../../design/create.ts';
import type { EntityRef } from '../../../design/entities.ts';
import type { Container, Endpoint, FlagUse, PublishedPort } from '../../../design/schema.ts';
import { DEFAULT_NETWORK_NAME } from '../../../windows/reserved.ts';
import { type FlagSeen, parseArguments } from '../arguments.ts';
import { readBoolean } from '../boolean.ts';
import { type NetworkField, readNetworkField } from '../networkField.ts';
import { readPort } from '../ports.ts';
import { asksForHelp, type CommandInput, flagUse, reportRepeated } from './command.ts';

/** Reads `docker run` (`started`) and `docker create`. */
export function readRun(input: CommandInput, started: boolean): EntityRef | undefined {
  const { draft, words, table, line, problem } = input;
  const args = parseArguments(words, table, false, problem);
  if (asksForHelp(args.flags)) {
    problem({ code: 'SY907', variant: 'help' });
    return undefined;
  }
  const [image, ...command] = args.positionals.map((positional) => positional.text);
  if (image === undefined || image === '') {
    problem({ code: 'SY906', variant: 'no-image', params: { command: input.command } });
    return undefined;
  }
  reportRepeated(args.flags, problem);
  const parts = sortFlags(args.flags, input);
  const { name, networks, address, ...properties } = parts;
  const attached = attach(networks, address, input);
  const container = createContainer(draft.ids('container'), name ?? draft.nameForUnnamed(), image, {
    ...properties,
    flags: [...properties.flags, ...attached.flags],
    endpoints: attached.endpoints,
    ...(attached.networkMode !== undefined && { networkMode: attached.networkMode }),
    ...(command.length > 0 && { command }),
    ...(!started && { running: false }),
  });
  if (name !== undefined && draft.findContainer(name)) {
    problem({ code: 'SY911', variant: 'container', params: { name } });
  }
  draft.addContainer(container, line, started);
  return draft.refTo('container', container.id);
}

/** `--ip` and its companions: docker puts them on the first network. */
interface AddressFlags {
  ip?: string;
  mac?: string;
  aliases?: string[];
}

interface ContainerParts extends Pick<Container, 'flags' | 'ports' | 'isolation' | 'publishAll' | 'dns' | 'dnsSearch'> {
  readonly name?: string;
  readonly networks: readonly string[];
  readonly address: AddressFlags;
}

function sortFlags(seen: readonly FlagSeen[], { problem }: CommandInput): ContainerParts {
  const flags: FlagUse[] = [];
  const ports: PublishedPort[] = [];
  const networks: string[] = [];
  const dns: string[] = [];
  const dnsSearch: string[] = [];
  const address: AddressFlags = {};
  const single: { name?: string; isolation?: Container['isolation']; publishAll?: true } = {};
  for (const use of seen) {
    const value = use.value ?? '';
    switch (use.flag?.long) {
      case '--name':
        single.name = value;
        break;
      case '--network':
        networks.push(value);
        break;
      case '--ip':
        address.ip = value;
        break;
      case '--mac-address':
        address.mac = value;
        break;
      case '--network-alias':
        address.aliases = [...(address.aliases ?? []), value];
        break;
      case '--publish':
        ports.push(readPort(value));
        break;
      case '--publish-all':
        if (switchedOn(use, problem)) single.publishAll = true;
        break;
      case '--dns':
        dns.push(value);
        break;
      case '--dns-search':
        dnsSearch.push(value);
        break;
      case '--isolation':
        single.isolation = isolationOf(value);
        if (single.isolation === undefined) flags.push(flagUse(use));
        break;
      case '--detach':
        // How a container is started is for whoever starts it: exports always detach.
        break;
      default:
        flags.push(flagUse(use));
    }
  }
  const { isolation, ...rest } = single;
  return {
    ...rest,
    ...(isolation && { isolation }),
    ...(dns.length > 0 && { dns }),
    ...(dnsSearch.length > 0 && { dnsSearch }),
    flags,
    ports,
    networks,
    address,
  };
}

function switchedOn(use: FlagSeen, problem: CommandInput['problem']): boolean {
  const value = readBoolean(use.value);
  if (value === undefined) {
    problem({ code: 'SY906', variant: 'not-boolean', params: { flag: use.name, value: use.value ?? '' } });
  }
  return value === true;
}

function isolationOf(value: string): Container['isolation'] {
  const lower = value.toLowerCase();
  return lower === 'default' || lower === 'process' || lower === 'hyperv' ? lower : undefined;
}

interface Attachment {
  readonly endpoints: Endpoint[];
  readonly networkMode: string | undefined;
  /** Address flags that no endpoint can carry. */
  readonly flags: FlagUse[];
}

/** The endpoints of a container. Without `--network` it gets the built-in nat. */
function attach(networks: readonly string[], address: AddressFlags, input: CommandInput): Attachment {
  let networkMode: string | undefined;
  const endpoints: Endpoint[] = [];
  for (const value of networks.length > 0 ? networks : ['nat']) {
    if (value === 'none' || value === 'host' || value.startsWith('container:')) networkMode = value;
    else {
      const endpoint = endpointOn(readNetworkField(value), value, input);
      if (endpoint) endpoints.push(endpoint);
    }
  }
  reportMixed(networks, input);
  const [first, ...rest] = endpoints;
  if (!first) return { endpoints, networkMode, flags: addressFlags(address) };
  return { endpoints: [{ ...first, ...address }, ...rest], networkMode, flags: [] };
}

/** One command takes networks of the user's own, or the built-in one, not both. */
function reportMixed(networks: readonly string[], { problem }: CommandInput): void {
  if (networks.length < 2) return;
  const names = networks.map((value) => readNetworkField(value).name);
  const builtIn = names.find((name) => name === DEFAULT_NETWORK_NAME || name === 'default');
  const own = names.find((name) => name !== DEFAULT_NETWORK_NAME && name !== 'default');
  if (builtIn !== undefined && own !== undefined) problem({ code: 'SY159', params: { builtIn, own } });
}

function addressFlags({ ip, mac, aliases }: AddressFlags): FlagUse[] {
  const flags: FlagUse[] = [];
  if (ip !== undefined) flags.push({ flag: '--ip', value: ip });
  if (mac !== undefined) flags.push({ flag: '--mac-address', value: mac });
  for (const value of aliases ?? []) flags.push({ flag: '--network-alias', value });
  return flags;
}

function endpointOn(
  field: NetworkField,
  written: string,
  { draft, line, problem }: CommandInput,
): Endpoint | undefined {
  for (const unknown of field.unknown ?? []) {
    problem({ code: 'SY906', variant: 'network-field', params: { field: unknown, value: written } });
  }
  if (field.name === '') {
    problem({ code: 'SY906', variant: 'network-field', params: { field: 'name', value: written } });
    return undefined;
  }
  const network = draft.networkNamed(field.name, line, (name) => {
    const existing = field.lowered !== undefined && draft.findNetwork(field.lowered);
    if (existing) problem({ code: 'SY009', params: { name, written: field.lowered ?? name } });
    else problem({ code: 'SY908', params: { name } });
  });
  if (field.loweredAliases !== undefined) {
    const params = { name: field.aliases?.join(', ') ?? '', written: field.loweredAliases };
    problem({ code: 'SY009', variant: 'alias', severity: 'warning', params });
  }
  const id = draft.ids('endpoint');
  draft.lines.set(id, line);
  return {
    id,
    network: network.id,
    ...(field.ip !== undefined && { ip: field.ip }),
    ...(field.mac !== undefined && { mac: field.mac }),
    ...(field.aliases && { aliases: field.aliases }),
    ...(field.flags && { flags: field.flags }),
  };
}
