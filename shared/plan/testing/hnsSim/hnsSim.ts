import { observe } from '../../../import/host/readHostInputs.ts';
import type { ObservedHost } from '../../../observed/observedHost.ts';
import type { PowerShellAnswer } from '../../apply/powershell/answer.ts';
import { type AnswerLine, answerOf } from '../../apply/powershell/protocol.ts';
import type { PowerShellRequest } from '../../apply/powershell/requests.ts';
import { endpointAnswer, LOOK_ANSWERS, networkAnswer, shownNetworks } from './answers.ts';
import { makeEndpoint, removeEndpoint } from './endpoints.ts';
import { makeNetwork, makeSwitchOnly, removeNetwork } from './networks.ts';
import { HnsRefusal } from './refusal.ts';
import { bareWindows, type HnsSimState } from './state.ts';
import { bindSwitch, unbindSwitch } from './switches.ts';

/** Looks that need the service. */
const OF_HNS: ReadonlySet<string> = new Set(['hns-networks', 'hns-endpoints']);

/**
 * HNS, Hyper-V's switches and the adapters of a Windows host without docker: a state, the requests that PowerShell can be
 * asked, the codes HNS refuses with, and what takes its time, counted in looks: the address that leaves with an external
 * switch and comes back, the switch that goes after its network. It is our own emulation, written from documents and captures
 * and not from a machine: what is proven on it is proven about plans and how they are carried out, not about Windows.
 */
export class HnsSim {
  private state: HnsSimState;
  /** Reading is slow, and most looks see what the one before saw. */
  private last: { readonly version: number; readonly observed: ObservedHost } | undefined;
  /** Grows with everything that can be seen. */
  private version = 0;

  constructor(state: HnsSimState = bareWindows()) {
    this.state = copyOf(state);
  }

  /** Everything it knows, as data. */
  snapshot(): HnsSimState {
    return copyOf(this.state);
  }

  /** What a request comes to, as the client of the protocol says it. */
  ask(request: PowerShellRequest): PowerShellAnswer {
    return answerOf(request, this.answer(1, request));
  }

  /** The same as a line of the protocol. */
  answer(id: number, request: PowerShellRequest): AnswerLine {
    switch (request.kind) {
      case 'state':
        return { id, ok: true, output: [{ elevated: true, bits64: true, version: '5.1', build: 20348 }] };
      case 'look':
        if (request.look === 'hns-networks') this.passTime();
        return this.look(id, request.look);
      case 'hns':
        return { id, ok: true, output: [this.hns(request)] };
      default:
        return this.hyperV(id, request);
    }
  }

  /** As everything can be seen now; taking it counts as a look. */
  observe(): ObservedHost {
    this.passTime();
    if (this.last?.version === this.version) return this.last.observed;
    const parts = Object.keys(LOOK_ANSWERS).map((look) => {
      const answer = this.look(1, look);
      return answer.ok ? { look, output: answer.output } : { look, output: [], error: answer.error.message };
    });
    const bundle = { schema: 'switchyard.host/1', computer: 'WEB01', elevated: true, parts };
    const [seen] = observe([JSON.stringify(bundle)]).observations;
    if (!seen) throw new Error('The looks could not be read.');
    const observed: ObservedHost = { ...seen.host, withoutDocker: true };
    this.last = { version: this.version, observed };
    return observed;
  }

  /** The service stops, and is back after some looks. */
  restart(looks: number): void {
    this.version++;
    this.state.down = looks;
  }

  /** Somebody else on the host: a container runtime takes an endpoint into use. */
  attach(endpointId: string, container: string): void {
    this.version++;
    this.state.endpoints.find(({ id }) => id === endpointId)?.containers.push(container);
  }

  /** A person makes a switch in Hyper-V. */
  addSwitch(name: string, adapters: readonly string[]): void {
    this.version++;
    bindSwitch(this.state, name, adapters, false);
  }

  /** Does a request only in part: the network goes and its switch stays, or the switch comes and no network. */
  doHalf(request: PowerShellRequest): void {
    if (request.kind !== 'hns') return;
    this.version++;
    const [, kind, id = ''] = request.path.split('/');
    try {
      if (request.method === 'POST' && kind === 'networks') makeSwitchOnly(this.state, bodyOf(request.body));
      else if (request.method === 'DELETE' && kind === 'networks') removeNetwork(this.state, id, true);
      else this.ask(request);
    } catch (error) {
      if (!(error instanceof HnsRefusal)) throw error;
    }
  }

  private look(id: number, look: string): AnswerLine {
    if (OF_HNS.has(look) && this.state.down > 0) {
      return failure(id, 0x8007_06be, 'System.Runtime.InteropServices.COMException', 'NotSpecified');
    }
    const answers = LOOK_ANSWERS[look];
    if (!answers) return { id, ok: true, output: [] };
    return { id, ok: true, output: copyOf(answers(this.state)) as object[] };
  }

  private isDue(): boolean {
    return this.state.down > 0 || this.state.pending.some(({ looks }) => looks < 1);
  }

  /** One look: what is under way comes nearer. */
  private passTime(): void {
    const { state } = this;
    if (state.down > 0 || this.isDue()) this.version++;
    if (state.down > 0) state.down--;
    const due = state.pending.filter((item) => --item.looks < 0);
    state.pending = state.pending.filter((item) => !due.includes(item));
    for (const item of due) if (item.what === 'switch-goes') unbindSwitch(state, item.id);
  }

  private hns({ method, path, body }: Extract<PowerShellRequest, { kind: 'hns' }>): object {
    if (this.state.down > 0) return { code: 0x8007_06be | 0, response: '' };
    try {
      const output = this.call(method, path.split('/').slice(1), bodyOf(body));
      return { code: 0, response: JSON.stringify({ Success: true, Output: output }) };
    } catch (error) {
      if (!(error instanceof HnsRefusal)) throw error;
      // Some builds answer with the code, others in the envelope; this one does both ways, by what is refused.
      if (error.code % 2 === 0) return { code: error.hresult | 0, response: '' };
      const envelope = { Success: false, Error: `HNS: ${error.message}`, ErrorCode: error.hresult };
      return { code: 0, response: JSON.stringify(envelope) };
    }
  }

  private call(method: string, [kind, id]: readonly string[], body: Readonly<Record<string, unknown>>): unknown {
    const { state } = this;
    if (kind === 'globals') return { Major: 15, Minor: 0 };
    const isNetworks = kind === 'networks';
    if (method === 'GET') {
      const networks = shownNetworks(state).map((network) => networkAnswer(network, state));
      const list = isNetworks ? networks : state.endpoints.map((endpoint) => endpointAnswer(endpoint, state));
      if (id === undefined) return list;
      const found = list.find((item) => 'ID' in item && String(item.ID).toLowerCase() === id.toLowerCase());
      if (!found) throw new HnsRefusal(isNetworks ? 'NETWORK_NOT_FOUND' : 'ENDPOINT_NOT_FOUND');
      return found;
    }
    this.version++;
    if (method === 'POST') {
      return isNetworks
        ? networkAnswer(makeNetwork(state, body), state)
        : endpointAnswer(makeEndpoint(state, body), state);
    }
    if (isNetworks) removeNetwork(state, id ?? '');
    else removeEndpoint(state, id ?? '');
    return {};
  }

  private hyperV(
    id: number,
    request: Extract<PowerShellRequest, { kind: 'vmswitch-new' | 'vmswitch-remove' }>,
  ): AnswerLine {
    const { state } = this;
    this.version++;
    if (request.kind === 'vmswitch-new') {
      const made = bindSwitch(state, request.name, request.adapters ?? [], false);
      return { id, ok: true, output: [{ id: made.id, name: made.name, type: made.kind }] };
    }
    const found = state.switches.find((item) => item.id.toLowerCase() === request.id.toLowerCase());
    if (!found || found.name !== request.name) {
      return failure(id, 0x8013_1501, 'Switchyard.OtherSwitch', 'OperationStopped');
    }
    if (state.networks.some(({ switchId }) => switchId === found.id)) {
      return failure(
        id,
        0x8007_0020,
        'InvalidState,Microsoft.HyperV.PowerShell.Commands.RemoveVMSwitch',
        'InvalidOperation',
      );
    }
    unbindSwitch(state, found.id);
    return { id, ok: true, output: [] };
  }
}

function failure(id: number, hresult: number, errorId: string, category: string): AnswerLine {
  return { id, ok: false, error: { message: 'Fehler.', hresult: hresult | 0, errorId, category } };
}

/** A deep copy of plain data. */
function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function bodyOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? (copyOf(body) as Record<string, unknown>) : {};
}
