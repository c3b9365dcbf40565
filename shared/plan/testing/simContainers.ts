import type { ObservedContainer } from '../../observed/observedHost.ts';
import {
  bringUp,
  checkAddress,
  checkPorts,
  containerCalled,
  copyOf,
  networkCalled,
  newId,
  type SimState,
} from './simState.ts';
import { all, keyValues, last, readWords, SimRefusal, type Words } from './simWords.ts';

export function containerCommand(state: SimState, verb: string, args: readonly string[]): void {
  const work = VERBS[verb];
  if (!work) throw new SimRefusal('usage', `unknown command: ${verb}`);
  work(state, args);
}

const VERBS: Readonly<Record<string, (state: SimState, args: readonly string[]) => void>> = {
  // docker run leaves the container it has made where starting it fails.
  run: (state, args) => start(state, create(state, readWords(args, 'run', true))),
  create: (state, args) => void create(state, readWords(args, 'create', true)),
  start: (state, args) => start(state, containerCalled(state, operand(args))),
  stop: (state, args) => stop(state, containerCalled(state, operand(args))),
  rm: (state, args) => remove(state, readWords(args, undefined, false)),
  rename,
};

function operand(args: readonly string[]): string {
  return readWords(args, undefined, false).operands[0] ?? '';
}

function create(state: SimState, words: Words): ObservedContainer {
  const [image = '', ...command] = words.operands;
  const id = newId(state);
  const name = last(words, '--name') ?? `brave_${id.slice(0, 6)}`;
  if (image === '') throw new SimRefusal('usage', 'requires at least 1 argument');
  if (state.containers.some((container) => container.name === name)) {
    throw new SimRefusal('name-exists', `Conflict. The container name "/${name}" is already in use`);
  }
  const asked = last(words, '--network') ?? 'nat';
  const isMode = asked === 'none' || asked.startsWith('container:');
  const container: ObservedContainer = {
    id,
    name,
    image,
    command,
    isolation: (last(words, '--isolation') ?? 'process') === 'hyperv' ? 'hyperv' : 'process',
    attachments: [],
    ports: all(words, '--publish').map(readPort),
    ...(words.flags.has('--publish-all') && { publishAll: true }),
    dns: [...all(words, '--dns')],
    dnsSearch: [...all(words, '--dns-search')],
    hostname: last(words, '--hostname') ?? id.slice(0, 12),
    env: [...all(words, '--env')],
    labels: keyValues(all(words, '--label')),
    running: false,
    autoRemove: words.flags.has('--rm'),
  };
  if (isMode) {
    const partner = asked.startsWith('container:')
      ? containerCalled(state, asked.slice('container:'.length))
      : undefined;
    container.networkMode = partner ? `container:${partner.id}` : asked;
  } else {
    const network = networkCalled(state, asked);
    const ip = last(words, '--ip');
    const mac = last(words, '--mac-address');
    checkAddress(network, ip);
    container.attachments.push({
      network: network.name,
      networkId: network.id,
      ...(ip !== undefined && { ip }),
      ...(mac !== undefined && { mac: mac.replaceAll(':', '-').toUpperCase() }),
      aliases: [...all(words, '--network-alias'), id.slice(0, 12)],
    });
  }
  state.containers.push(container);
  return container;
}

function readPort(text: string): ObservedContainer['ports'][number] {
  const [target = '', protocol] = text.split('/');
  const at = target.lastIndexOf(':');
  const container = target.slice(at + 1);
  const host = at < 0 ? undefined : target.slice(0, at).split(':').at(-1);
  return { container, protocol: protocol ?? 'tcp', ...(host && { host }) };
}

function start(state: SimState, container: ObservedContainer): void {
  if (container.running) return;
  const partner = container.networkMode?.startsWith('container:') ? container.networkMode.slice(10) : undefined;
  if (partner !== undefined && !containerCalled(state, partner).running) {
    throw new SimRefusal('shared-network', `cannot join network of a non running container: ${partner}`);
  }
  checkPorts(state, container);
  const before = copyOf(container.attachments);
  try {
    for (const attachment of container.attachments) bringUp(state, container, attachment);
  } catch (error) {
    container.attachments = before;
    throw error;
  }
  container.running = true;
}

function stop(state: SimState, container: ObservedContainer): void {
  if (!container.running) return;
  container.running = false;
  for (const attachment of container.attachments) delete attachment.actualIp;
  if (container.autoRemove) state.containers.splice(state.containers.indexOf(container), 1);
}

function remove(state: SimState, words: Words): void {
  const container = containerCalled(state, words.operands[0] ?? '');
  if (container.running && !words.flags.has('--force')) {
    throw new SimRefusal('running', `cannot remove container "${container.name}": container is running`);
  }
  state.containers.splice(state.containers.indexOf(container), 1);
}

function rename(state: SimState, args: readonly string[]): void {
  const [word = '', name = ''] = readWords(args, undefined, false).operands;
  const container = containerCalled(state, word);
  if (state.containers.some((other) => other !== container && other.name === name)) {
    throw new SimRefusal('name-exists', `Conflict. The container name "/${name}" is already in use`);
  }
  container.name = name;
}
