import type {
  CallArgs,
  CallName,
  CallResult,
  EventBody,
  EventName,
  HostBridge,
  HostFault,
} from '../../shared/contract.ts';

/** A call to the host that failed, with what to tell the user. */
export class HostError extends Error {
  readonly fault: HostFault;

  constructor(fault: HostFault) {
    super(fault.code);
    this.fault = fault;
  }
}

let bridge: Promise<HostBridge> | HostBridge | undefined;

/** Given once, before the application is drawn; what it is asked before it is there waits. */
export function setHost(value: Promise<HostBridge> | HostBridge): void {
  bridge = value;
}

/**
 * Asks the host (Electron or the loopback server) to do something.
 * @throws HostError where it could not.
 */
export async function ask<K extends CallName>(name: K, args: CallArgs<K>): Promise<CallResult<K>> {
  if (!bridge) throw new HostError({ code: 'failed', params: {} });
  const answer = await (await bridge).call(name, args);
  if (!answer.ok) throw new HostError(answer.fault);
  return answer.value;
}

/** Tells the host something that needs no answer; where it cannot hear, the window says so in another place. */
export function tellHost<K extends CallName>(name: K, args: CallArgs<K>): void {
  void Promise.resolve(bridge).then((host) => host?.call(name, args));
}

/** Hears what the host reports; returns the way to stop hearing. */
export function hear<K extends EventName>(name: K, listener: (body: EventBody<K>) => void): () => void {
  let heard = true;
  const hearing = Promise.resolve(bridge).then((host) => host?.on(name, (body) => heard && listener(body)));
  return () => {
    heard = false;
    void hearing.then((stop) => stop?.());
  };
}
