import type { Adapter, Network } from '../design/schema.ts';
import { driverById } from '../windows/drivers.ts';
import { leavesChoiceToHns, onFreeAdapter } from './adapters.ts';
import { bindingsOf } from './bindings.ts';
import type { HostContext } from './context.ts';
import type { Fix } from './rule.ts';

/** Which adapter an external switch gets, for the rules that judge the choice. */

/** A network whose switch docker will bind to an adapter when it creates the network. */
export function takesAdapter(network: Network, context: HostContext): boolean {
  if (network.origin === 'host' || !driverById.get(network.driver)?.usesAdapter) return false;
  const vswitch = context.switchOf(network);
  return !vswitch || (vswitch.origin === 'docker' && vswitch.kind === 'external');
}

/** The adapters drawn below a network; where the choice is HNS's and only one is left, that one. */
export function uplinksOf(network: Network, context: HostContext): readonly Adapter[] {
  if (!leavesChoiceToHns(context, network)) return context.adaptersOf(network);
  const { free } = bindingsOf(context);
  return context.host.adaptersKnown && free.length === 1 ? free : [];
}

/** The host itself is reached through this adapter. */
export function carriesHost(adapter: Adapter): boolean {
  return adapter.defaultRoute ?? adapter.gateway !== undefined;
}

/** The fix "its own switch on the free adapter"; a team is not taken apart by it. */
export function moveToFreeAdapter(context: HostContext, network: Network): Fix[] {
  const team = (context.switchOf(network)?.adapters.length ?? 0) > 1;
  return team ? [] : onFreeAdapter(context, network);
}
