import { z } from 'zod';
import { textOf } from '../powershellValues.ts';
import { type JsonSection, readFields } from '../section.ts';

const Nat = z.object({ InternalIPInterfaceAddressPrefix: z.string().nullish() });

export const NET_NAT: JsonSection = {
  id: 'nat',
  command: 'Get-NetNat | Select-Object Name,InternalIPInterfaceAddressPrefix',
  recognises: (value) => 'InternalIPInterfaceAddressPrefix' in value,
  read(value, into, at) {
    const prefix = textOf(readFields(Nat, value, at).InternalIPInterfaceAddressPrefix);
    into.facts.netNat = [...(into.facts.netNat ?? []), ...(prefix !== undefined ? [prefix] : [])];
  },
  seen(into) {
    into.facts.netNat ??= [];
  },
};
