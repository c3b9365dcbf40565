import {
  type Answer,
  CALLS,
  type CallArgs,
  type CallName,
  type CallResult,
  type Handlers,
} from '../../shared/contract.ts';
import { faultOf, HostError } from './faults.ts';

/**
 * Answers one call that came from outside. Nothing about it is trusted: not the name, not the arguments; and what a handler
 * gives back is held to the contract too, so that a mistake here is a fault in the answer and not a surprise over there.
 */
export async function dispatch(handlers: Handlers, name: unknown, args: unknown): Promise<Answer<CallName>> {
  try {
    if (!isCallName(name)) throw new HostError('bad-call', { detail: typeof name === 'string' ? name : typeof name });
    return { ok: true, value: await answer(handlers, name, args) };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

async function answer<K extends CallName>(handlers: Handlers, name: K, args: unknown): Promise<CallResult<K>> {
  const asked = CALLS[name].args.safeParse(args);
  if (!asked.success) throw new HostError('bad-call', { call: name, detail: `${name}: ${firstIssue(asked.error)}` });
  const handler: (args: CallArgs<K>) => Promise<CallResult<K>> = handlers[name];
  const given = CALLS[name].result.safeParse(await handler(asked.data as CallArgs<K>));
  if (!given.success) throw new HostError('failed', { call: name, detail: `${name}: ${firstIssue(given.error)}` });
  return given.data as CallResult<K>;
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(CALLS, name);
}

function firstIssue(error: { readonly issues: readonly { readonly path: PropertyKey[]; readonly message: string }[] }) {
  const [issue] = error.issues;
  return issue ? [issue.path.map(String).join('.'), issue.message].filter(Boolean).join(': ') : 'invalid';
}
