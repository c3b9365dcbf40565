import type { ObservedAdapter, ObservedSwitch } from '../../../observed/observedHost.ts';
import { isWindowsOwn } from '../../../windows/windowsOwn.ts';
import type { Problem } from '../../docker/problem.ts';
import type { Gathered, SwitchRow, TeamRow } from '../gathered.ts';

/** Get-VMSwitch names adapters by their InterfaceDescription; here they get the names that everything else uses. */
export function assembleSwitches(
  { switches, teams }: Gathered,
  adapters: readonly ObservedAdapter[] | undefined,
  report: (problem: Problem) => void,
): ObservedSwitch[] | undefined {
  const rows = switches ?? teams?.flatMap(switchOfTeam);
  if (!rows) return undefined;
  const byDescription = new Map((adapters ?? []).map((item) => [(item.description ?? '').toLowerCase(), item.name]));
  const teamOf = new Map<string, TeamRow>();
  for (const team of teams ?? []) {
    for (const key of [team.id?.toLowerCase(), team.name]) if (key !== undefined) teamOf.set(key, team);
  }
  return rows.map(({ descriptions, ...row }) => {
    const named = teamOf.get(row.name);
    // Several switches may have one name; it only tells where an id is missing.
    const isTold = row.id === undefined || named?.id === undefined;
    const team = teamOf.get(row.id?.toLowerCase() ?? '') ?? (isTold ? named : undefined);
    const members = team && team.descriptions.length > 0 ? team.descriptions : descriptions;
    const names = members.flatMap((description) => {
      const name = byDescription.get(description.toLowerCase());
      if (name === undefined && !isWindowsOwn(row)) {
        report({ code: 'SY936', variant: 'adapter', params: { switch: row.name, description } });
      }
      return name ?? [];
    });
    return {
      ...row,
      adapters: names,
      ...(team?.teamingMode !== undefined && { teamingMode: team.teamingMode }),
      ...(team?.loadBalancing !== undefined && { loadBalancing: team.loadBalancing }),
    };
  });
}

/** A team is always a switch that is external. */
function switchOfTeam({ id, name, descriptions }: TeamRow): SwitchRow[] {
  return name === undefined ? [] : [{ ...(id !== undefined && { id }), name, kind: 'external', descriptions }];
}
