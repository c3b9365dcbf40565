import { formatIpv4, type Ipv4 } from '../../shared/address/ipv4.ts';
import { type AssignResult, assignAll, assignOne } from '../../shared/addressPlan/assign.ts';
import type { PlannedEndpoint, PlannedSubnet } from '../../shared/addressPlan/model.ts';
import type { RenumberMode } from '../../shared/addressPlan/renumber.ts';
import type { Edit } from '../../shared/design/edits.ts';
import { addressPlanCsv } from '../../shared/export/csv/addressPlanCsv.ts';
import { fileNamePart } from '../../shared/export/fileName.ts';
import type { ExportFile } from '../../shared/export/result.ts';
import { saveScript } from '../files/fileActions.ts';
import { texts } from '../language/useTexts.ts';
import { documentStore, edit } from '../store/document.ts';
import { planOf } from './planOf.ts';

/** What can be done in the address view, each as one named step of the history. */

/** Gives addresses to all endpoints of the row’s network that have none. */
export function giveToAll(shown: PlannedSubnet): AssignResult {
  const { plan, row } = latest(shown);
  const result = assignAll(plan, row);
  if (result.ok) {
    const params = { network: row.network?.name ?? '', count: result.given.length };
    edit(result.edit, { key: 'addresses.step.assign-all', params });
  }
  return result;
}

/** Gives one endpoint a certain address. */
export function giveOne(shown: PlannedSubnet, owner: PlannedEndpoint, address: Ipv4): AssignResult {
  const { row } = latest(shown);
  const result = assignOne(row, owner, address);
  const params = { container: owner.container.name, address: formatIpv4(address) };
  if (result.ok) edit(result.edit, { key: 'addresses.step.assign', params });
  return result;
}

/** What is shown may be a moment old; what is done is judged by the design as it is. */
function latest(shown: PlannedSubnet) {
  const plan = planOf(documentStore.getState().design);
  return { plan, row: plan.byKey.get(shown.key) ?? shown };
}

export function carryOutRenumbering(change: Edit, mode: RenumberMode, network: string, subnet: string): void {
  edit(change, { key: `addresses.step.${mode}`, params: { network, subnet } });
}

const CSV = 'csv';

/** The address plan of the whole design as a file. Excel takes UTF-8 for UTF-8 only behind a byte order mark. */
function csvFile(): ExportFile {
  const { design } = documentStore.getState();
  const name = fileNamePart(design.name, texts()('frame.untitled'));
  return {
    name: `${name}-${texts()('addresses.csv.file')}.${CSV}`,
    text: addressPlanCsv(design, texts()),
    encoding: 'utf8-bom',
    newline: 'crlf',
    language: CSV,
  };
}

export async function copyCsv(): Promise<void> {
  await navigator.clipboard.writeText(csvFile().text);
}

export async function saveCsv(): Promise<void> {
  await saveScript(csvFile(), CSV);
}

export async function copyAddress(address: Ipv4): Promise<void> {
  await navigator.clipboard.writeText(formatIpv4(address));
}
