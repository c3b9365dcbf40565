import { z } from 'zod';
import type { ObservedHost } from '../../../observed/observedHost.ts';
import { HNS_ERRORS } from '../../../windows/hnsErrors.ts';
import type { HnsAct } from '../../hns/act.ts';
import { hnsAllows } from '../../hns/allows.ts';
import { leftSwitch, madeEndpoint, madeNetwork, networkMeant } from '../../hns/find.ts';
import type { PowerShellAnswer, PowerShellFault } from '../powershell/answer.ts';
import type { PowerShellRequest } from '../powershell/requests.ts';

/** What came of an act; the same as of a program that was run. */
export interface Performed {
  readonly exit: number | null;
  readonly output: string;
  readonly timedOut: boolean;
  readonly started: boolean;
  /** The id that HNS chose. */
  readonly made?: string | undefined;
}

/**
 * Carries out one act on a host that was looked at just now: what is meant is found by exact name, type and settings, or by the
 * id HNS answered, and one request is sent for it. Nothing that is not the one that is meant is asked for.
 */
export async function performHnsAct(
  act: HnsAct,
  observed: ObservedHost,
  ask: (request: PowerShellRequest) => Promise<PowerShellAnswer>,
): Promise<Performed> {
  const request = hnsAllows(act, observed) ? requestFor(act, observed) : undefined;
  if (!request) return { exit: 1, output: 'Switchyard.NotTheOne', timedOut: false, started: true };
  const answer = await ask(request);
  if (!answer.ok) return failed(act, answer.fault);
  const made = act.act.endsWith('-make') ? idOf(answer.value) : undefined;
  return { exit: 0, output: made ?? '', timedOut: false, started: true, ...(made !== undefined && { made }) };
}

/** The one request that an act comes to on this host; none where what it needs is not there. */
export function requestFor(act: HnsAct, observed: ObservedHost): PowerShellRequest | undefined {
  switch (act.act) {
    case 'network-make':
      return { kind: 'hns', method: 'POST', path: '/networks', body: act.body };
    case 'endpoint-make': {
      const on = networkMeant(act.network, observed);
      if (!on || (act.needsProvider && !on.managementIp)) return undefined;
      const policies = [
        ...(act.needsProvider ? [{ Type: 'PA', PA: on.managementIp }] : []),
        ...(act.body.Policies ?? []),
      ];
      const body = {
        VirtualNetwork: on.id.toUpperCase(),
        ...act.body,
        ...(policies.length > 0 && { Policies: policies }),
      };
      return { kind: 'hns', method: 'POST', path: '/endpoints', body };
    }
    case 'network-unmake': {
      const made = madeNetwork(act, observed);
      if (made) return removal('networks', made.id);
      const left = leftSwitch(act.leaves, observed);
      return left?.id === undefined ? undefined : { kind: 'vmswitch-remove', id: left.id, name: left.name };
    }
    case 'endpoint-unmake': {
      const made = madeEndpoint(act, observed);
      return made && removal('endpoints', made.id);
    }
    case 'network-remove':
      return removal('networks', act.id);
    case 'endpoint-remove':
      return removal('endpoints', act.id);
  }
}

function removal(kind: 'networks' | 'endpoints', id: string): PowerShellRequest {
  return { kind: 'hns', method: 'DELETE', path: `/${kind}/${id}` };
}

const Made = z.object({ ID: z.string() });

function idOf(value: unknown): string | undefined {
  const id = Made.safeParse(value).data?.ID.replace(/[{}]/g, '');
  return id !== undefined && z.guid().safeParse(id).success ? id : undefined;
}

/** Before these faults there was no PowerShell that could have been asked. */
const NOT_STARTED: ReadonlySet<PowerShellFault['code']> = new Set(['missing', 'not-ready']);

function failed(act: HnsAct, fault: PowerShellFault): Performed {
  const { code, hresult } = fault;
  const output = faultLine(fault);
  const known = hresult === undefined ? undefined : codeOf(hresult);
  // Somebody was faster: what was to go has gone.
  const isGone = act.act.includes('remove') || act.act.includes('unmake');
  if (isGone && (known === NETWORK_NOT_FOUND || known === ENDPOINT_NOT_FOUND)) {
    return { exit: 0, output, timedOut: false, started: true };
  }
  return {
    // Nothing was heard of what became of it: PowerShell, or HNS behind it, has died.
    exit: code === 'failed' && known !== RPC_CALL_FAILED ? 1 : null,
    output,
    timedOut: code === 'timed-out',
    started: !NOT_STARTED.has(code),
  };
}

const CODES = new Map(HNS_ERRORS.map(({ name, code }) => [name as string, code]));
const NETWORK_NOT_FOUND = CODES.get('NETWORK_NOT_FOUND');
const ENDPOINT_NOT_FOUND = CODES.get('ENDPOINT_NOT_FOUND');
const RPC_CALL_FAILED = CODES.get('RPC_CALL_FAILED');

/** The number in the tables: an error of Win32 comes as it is, or as an HRESULT with the facility of Win32. */
function codeOf(hresult: number): number {
  const unsigned = hresult >>> 0;
  return unsigned >>> 16 === 0x8007 ? unsigned & 0xffff : unsigned;
}

/** The number and its name, which no language translates, then what Windows said. */
function faultLine({ code, hresult, errorId, message }: PowerShellFault): string {
  if (hresult === undefined) return [code, errorId, message].filter(Boolean).join(' ');
  const number = codeOf(hresult);
  const name = HNS_ERRORS.find((error) => error.code === number)?.name;
  const hex = `0x${number.toString(16).toUpperCase().padStart(8, '0')}`;
  return [hex, name, errorId, message].filter(Boolean).join(' ');
}
