import { hostname } from 'node:os';
import type { ObservedHost } from '../../../shared/observed/observedHost.ts';
import { hnsIdentity } from '../../../shared/plan/apply/hns/madeByJobs.ts';
import { performHnsAct } from '../../../shared/plan/apply/hns/performHnsAct.ts';
import { LOCAL, type Target } from '../../../shared/plan/apply/target.ts';
import type { HnsAct } from '../../../shared/plan/hns/act.ts';
import { readHost } from '../discovery/readHost.ts';
import { openPowerShell } from '../powershell/openPowerShell.ts';
import type { PowerShell } from '../powershell/types.ts';
import type { Looked, LookScope, Machine, Ran, Wanted } from './ports.ts';

interface Options {
  readonly powershell?: PowerShell;
  readonly platform?: string;
}

/** A switch tells its adapters by their descriptions, so adapters are always looked at. */
const OF_HNS = ['hns-networks', 'hns-endpoints', 'switches', 'teams', 'adapters'] as const;
const OF_LINKS = ['addresses', 'routes'] as const;

/**
 * This machine as HNS and Hyper-V have it, without docker: everything goes through the one PowerShell, as typed requests. HNS
 * of another machine cannot be reached, so its target is `local`, and it must be Windows.
 */
export function createHnsMachine(target: Target, options: Options = {}): Machine {
  const { platform = process.platform } = options;
  const isHere = target.kind === LOCAL.kind && platform === 'win32';
  return isHere ? new HnsMachine(options.powershell ?? openPowerShell(), platform) : NOWHERE;
}

/** Nothing of HNS can be done there, and so nothing is. */
const NOWHERE: Machine = {
  identity: async () => undefined,
  look: async () => ({ ok: false, message: 'Switchyard.HnsElsewhere' }),
  run: async () => NOT_STARTED,
};

const NOT_STARTED: Ran = { exit: null, output: 'Switchyard.HnsOnly', timedOut: false, started: false };

class HnsMachine implements Machine {
  private readonly powershell: PowerShell;
  private readonly platform: string;

  constructor(powershell: PowerShell, platform: string) {
    this.powershell = powershell;
    this.platform = platform;
  }

  async identity(): Promise<string | undefined> {
    const state = await this.powershell.ask({ kind: 'state' });
    return state.ok ? hnsIdentity(hostname()) : undefined;
  }

  async look({ scope }: Wanted): Promise<Looked> {
    const { powershell, platform } = this;
    const { observed } = await readHost(LOCAL, { powershell, platform, only: looksFor(scope) });
    const isMissing =
      !observed.hnsNetworks || !observed.hnsEndpoints || ((!scope || scope.adapters) && !observed.adapters);
    if (!isMissing) return { ok: true, observed };
    const said = observed.failures.map(({ command, message }) => `${command}: ${message}`);
    return { ok: false, message: said.join('\n') };
  }

  async run(): Promise<Ran> {
    return NOT_STARTED;
  }

  async act(act: HnsAct, { timeLimit }: { readonly timeLimit: number }): Promise<Ran> {
    const seen = await this.seen();
    // It may be back for the next attempt, so this is no reason to give up.
    if (typeof seen === 'string') return { exit: 1, output: seen, timedOut: false, started: true };
    return performHnsAct(act, seen, (request) => this.powershell.ask(request, { timeLimit }));
  }

  private async seen(): Promise<ObservedHost | string> {
    const looked = await this.look({ scope: HNS_SCOPE, labels: [] });
    return looked.ok ? looked.observed : looked.message;
  }
}

const HNS_SCOPE: LookScope = { networks: [], containers: [], adapters: false, swarm: false, hns: true };

function looksFor(scope: LookScope | undefined): string[] {
  return [...OF_HNS, ...(!scope || scope.adapters ? OF_LINKS : [])];
}
