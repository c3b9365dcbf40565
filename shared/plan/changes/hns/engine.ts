import type { ObservedHost } from '../../../observed/observedHost.ts';
import type { ChangeOptions } from '../request.ts';

export type Engine = 'docker' | 'hns';

/**
 * Who makes the networks of a host. HNS does without docker only where docker was looked for and no such program is there: an
 * engine that merely does not answer has networks all the same, and they are its own.
 */
export function engineOf(observed: ObservedHost, { engine }: Pick<ChangeOptions, 'engine'> = {}): Engine {
  if (engine !== undefined) return engine;
  return observed.withoutDocker === true && observed.hnsNetworks !== undefined ? 'hns' : 'docker';
}

/** Whether an observation tells of HNS alone: of docker nothing was seen. */
export function tellsOfHnsAlone({ dockerNetworks, hnsNetworks }: ObservedHost): boolean {
  return dockerNetworks === undefined && hnsNetworks !== undefined;
}

/** The same host as HNS alone shows it; what docker knows of it is left out. */
export function asHnsHost({ dockerNetworks: _, containers: __, ...observed }: ObservedHost): ObservedHost {
  return observed;
}
