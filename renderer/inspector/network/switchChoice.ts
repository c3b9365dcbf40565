import type { IdSource } from '../../../shared/design/create.ts';
import { batch, type Edit } from '../../../shared/design/edits.ts';
import { networkFits } from '../../../shared/design/gestures/connect.ts';
import type { Host, Network, VSwitch } from '../../../shared/design/schema.ts';
import { driverById } from '../../../shared/windows/drivers.ts';
import { giveOwnSwitch, isOwn } from './changeDriver.ts';

/** The choice of a switch that docker makes with the network. */
export const OWN = 'own';

/** What the switch field shows as chosen. */
export function chosenSwitch(host: Host, network: Network): string | undefined {
  const current = host.switches.find((item) => item.id === network.switch);
  if (!current) return undefined;
  return isOwn(host, network, current) ? OWN : current.id;
}

/** Switches a network could stand on besides one of its own, and the one it stands on even where it does not fit. */
export function switchChoices(host: Host, network: Network): readonly VSwitch[] {
  return host.switches.filter((vswitch) => {
    if (vswitch.id === network.switch) return !isOwn(host, network, vswitch);
    return networkFits(host, network, vswitch) === undefined;
  });
}

/** Puts the network on the chosen switch; a switch that docker had made for it alone goes. */
export function chooseSwitch(host: Host, network: Network, choice: string, ids: IdSource): Edit {
  if (choice === chosenSwitch(host, network)) return batch();
  if (choice === OWN) return batch(...giveOwnSwitch(host, network, kindFor(network), ids));
  const left = host.switches.find((item) => item.id === network.switch);
  const move: Edit = { type: 'change', kind: 'network', host: host.id, id: network.id, set: { switch: choice } };
  if (!left || !isOwn(host, network, left)) return move;
  return batch(move, { type: 'remove', kind: 'switch', host: host.id, id: left.id });
}

function kindFor(network: Network): VSwitch['kind'] {
  return driverById.get(network.driver)?.switchKind ?? 'internal';
}
