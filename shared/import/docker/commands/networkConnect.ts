import { createContainer } from '../../../design/create.ts';
import type { EntityRef } from '../../../design/entities.ts';
import type { Endpoint, FlagUse } from '../../../design/schema.ts';
import { type FlagSeen, parseArguments } from '../arguments.ts';
import type { DraftContainer } from '../draft.ts';
import { asksForHelp, type CommandInput, flagUse, reportRepeated } from './command.ts';

/** Reads `docker network connect NETWORK CONTAINER`. */
export function readNetworkConnect(input: CommandInput): EntityRef | undefined {
  const { draft, line, problem } = input;
  const args = parseArguments(input.words, input.table, true, problem);
  if (asksForHelp(args.flags)) {
    problem({ code: 'SY907', variant: 'help' });
    return undefined;
  }
  const names = twoNames(args.positionals, input);
  if (!names) return undefined;
  reportRepeated(args.flags, problem);
  const network = draft.networkNamed(names.network, line, (name) => problem({ code: 'SY908', params: { name } }));
  const container = draft.findContainer(names.container) ?? addUnknown(names.container, input);
  const id = draft.ids('endpoint');
  const endpoint: Endpoint = {
    id,
    network: network.id,
    ...endpointParts(args.flags),
    ...(container.started && { hotAdd: true }),
  };
  container.endpoints.push(endpoint);
  draft.lines.set(id, line);
  return { kind: 'endpoint', id, host: draft.host.id, container: container.id };
}

/** Reads `docker network disconnect NETWORK CONTAINER`: the endpoint goes. */
export function readNetworkDisconnect(input: CommandInput): EntityRef | undefined {
  const { draft, problem } = input;
  if (input.words.some(({ text }) => text === '--help' || text === '-h')) {
    problem({ code: 'SY907', variant: 'help' });
    return undefined;
  }
  const names = twoNames(
    input.words.filter((word) => !word.text.startsWith('-')),
    input,
  );
  if (!names) return undefined;
  const container = draft.findContainer(names.container);
  const network = draft.findNetwork(names.network === 'default' ? 'nat' : names.network);
  const endpoints = container?.endpoints.filter((endpoint) => endpoint.network !== network?.id) ?? [];
  if (!container || endpoints.length === container.endpoints.length) {
    problem({ code: 'SY907', variant: 'docker', params: { command: input.command } });
    return undefined;
  }
  container.endpoints = endpoints;
  problem({ code: 'SY907', variant: 'disconnected', params: names });
  return draft.refTo('container', container.id);
}

function twoNames(
  positionals: readonly { readonly text: string }[],
  { problem, command }: CommandInput,
): { readonly network: string; readonly container: string } | undefined {
  const [network, container, ...extra] = positionals.map((positional) => positional.text);
  if (network === undefined || container === undefined) {
    problem({ code: 'SY906', variant: 'two-names', params: { command } });
    return undefined;
  }
  if (extra.length > 0) {
    problem({ code: 'SY906', variant: 'extra-words', params: { name: container, extra: extra.join(' ') } });
  }
  return { network, container };
}

/** A container the text does not make: it must exist on the host already. */
function addUnknown(name: string, { draft, line, problem }: CommandInput): DraftContainer {
  const container = createContainer(draft.ids('container'), name, '', { origin: 'host' });
  problem({ code: 'SY909', params: { name }, entities: [draft.refTo('container', container.id)] });
  return draft.addContainer(container, line, false);
}

function endpointParts(seen: readonly FlagSeen[]): Omit<Endpoint, 'id' | 'network'> {
  let ip: string | undefined;
  const aliases: string[] = [];
  const flags: FlagUse[] = [];
  for (const use of seen) {
    if (use.name === '--ip') ip = use.value;
    else if (use.name === '--alias') aliases.push(use.value ?? '');
    else flags.push(flagUse(use));
  }
  return {
    ...(ip !== undefined && { ip }),
    ...(aliases.length > 0 && { aliases }),
    ...(flags.length > 0 && { flags }),
  };
}
