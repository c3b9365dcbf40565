import { z } from 'zod';
import type { SwitchRow } from '../gathered.ts';
import { booleanOf, memberOf, textOf } from '../powershellValues.ts';
import { type JsonObject, type JsonSection, type Place, readFields, textsOf } from '../section.ts';

const member = z.union([z.string(), z.number()]).nullish();
/** A GUID is text, or an object with the text in it where it was left as .NET has it. */
const guid = z.union([z.string(), z.object({ Guid: z.string() })]).nullish();

const Switch = z.object({
  Name: z.string().nullish(),
  Id: guid,
  SwitchType: member,
  AllowManagementOS: z.union([z.boolean(), z.string()]).nullish(),
});

const KINDS: Readonly<Record<number, SwitchRow['kind']>> = { 0: 'private', 1: 'internal', 2: 'external' };

export const VM_SWITCH: JsonSection = {
  id: 'switches',
  command: 'Get-VMSwitch | Select-Object Name,Id,SwitchType,AllowManagementOS,NetAdapterInterfaceDescriptions',
  recognises: (value) => 'SwitchType' in value && ('Id' in value || 'Name' in value),
  read(value, into, at) {
    const fields = readFields(Switch, value, at);
    const name = textOf(fields.Name);
    const kind = memberOf(fields.SwitchType, KINDS);
    into.switches ??= [];
    if (kind === undefined) at.key('SwitchType').unexpected(value.SwitchType, 'other');
    if (name === undefined || kind === undefined) return;
    const id = guidOf(fields.Id);
    const allowManagementOS = booleanOf(fields.AllowManagementOS);
    into.switches.push({
      name,
      kind,
      descriptions: kind === 'external' ? descriptionsOf(value, at) : [],
      ...(id !== undefined && { id }),
      ...(allowManagementOS !== undefined && { allowManagementOS }),
    });
  },
  seen(into) {
    into.switches ??= [];
  },
};

const Team = z.object({ Name: z.string().nullish(), Id: guid, TeamingMode: member, LoadBalancingAlgorithm: member });

const MODES = { 0: 'Static', 1: 'SwitchIndependent', 2: 'Lacp' };
const ALGORITHMS = { 0: 'TransportPorts', 2: 'IPAddresses', 3: 'MacAddresses', 4: 'HyperVPort', 5: 'Dynamic' };

export const VM_SWITCH_TEAM: JsonSection = {
  id: 'teams',
  command:
    'Get-VMSwitch | Get-VMSwitchTeam | Select-Object Name,Id,NetAdapterInterfaceDescription,TeamingMode,LoadBalancingAlgorithm',
  recognises: (value) => 'TeamingMode' in value && 'LoadBalancingAlgorithm' in value && !('Members' in value),
  read(value, into, at) {
    const fields = readFields(Team, value, at);
    const name = textOf(fields.Name);
    const id = guidOf(fields.Id);
    const teamingMode = memberOf(fields.TeamingMode, MODES);
    const loadBalancing = memberOf(fields.LoadBalancingAlgorithm, ALGORITHMS);
    into.teams ??= [];
    into.teams.push({
      descriptions: descriptionsOf(value, at),
      ...(name !== undefined && { name }),
      ...(id !== undefined && { id }),
      ...(teamingMode !== undefined && { teamingMode }),
      ...(loadBalancing !== undefined && { loadBalancing }),
    });
  },
};

/** The plural one has all members of a team; the singular one is there on every build. */
function descriptionsOf(value: JsonObject, at: Place): string[] {
  const several = textsOf(value.NetAdapterInterfaceDescriptions, at, 'NetAdapterInterfaceDescriptions');
  if (several.length > 0) return several;
  return textsOf(value.NetAdapterInterfaceDescription, at, 'NetAdapterInterfaceDescription');
}

function guidOf(value: string | { readonly Guid: string } | null | undefined): string | undefined {
  return textOf(typeof value === 'object' ? value?.Guid : value)?.replace(/[{}]/g, '');
}
