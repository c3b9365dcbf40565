import {
  HCN_ENDPOINT_FIELDS,
  HCN_NETWORK_FIELDS,
  HNS_ENDPOINT_FIELDS,
  HNS_NETWORK_FIELDS,
  type HnsField,
} from '../../../windows/hns/fields.ts';
import { hcnPolicy, hnsPolicy, type PolicyPlace } from '../../../windows/hns/policies.ts';
import type { Gathered } from '../gathered.ts';
import { isRecord } from '../powershellValues.ts';
import type { JsonObject, Place } from '../section.ts';
import { reportOnce } from './once.ts';
import { textOf } from './values.ts';

/** The kinds of objects, with what is known of their fields. */
const TABLES = {
  'v1 network': table(HNS_NETWORK_FIELDS),
  'v1 endpoint': table(HNS_ENDPOINT_FIELDS),
  'v2 network': table(HCN_NETWORK_FIELDS),
  'v2 endpoint': table(HCN_ENDPOINT_FIELDS),
};
export type HnsKind = keyof typeof TABLES;

/** Says which fields are not read: those that somebody may have set and a drawing cannot hold, and those nobody has described. */
export function reportFields(kind: HnsKind, value: JsonObject, name: string, into: Gathered, at: Place): void {
  const fields = TABLES[kind];
  for (const key in value) {
    const field = fields.get(key);
    if (field !== undefined && (field.reading !== 'lost' || saysNothing(value[key]))) continue;
    const variant = field ? 'field' : 'unknown-field';
    reportOnce(into, `${kind} ${key}`, at, { code: 'SY940', variant, params: { field: key.slice(0, 80), name } });
  }
}

/** Says of a policy that it is not kept; true for the others. */
export function keepsPolicy(
  kind: HnsKind,
  place: PolicyPlace,
  policy: JsonObject,
  { name, into, at }: { readonly name: string; readonly into: Gathered; readonly at: Place },
): boolean {
  const type = textOf(policy.Type) ?? '';
  const row = kind.startsWith('v1') ? hnsPolicy(type) : hcnPolicy(type);
  if (row?.reading === 'state') return false;
  if (row?.reading === 'kept' && row.on.includes(place)) return true;
  reportOnce(into, `${kind} policy ${type}`, at, {
    code: 'SY940',
    variant: 'policy',
    params: { policy: type.slice(0, 80), name },
  });
  return false;
}

/**
 * Whether an object is an answer of HNS and not the body of a request: it has a field that only HNS writes. What a request
 * says is a wish; what an answer says is there.
 */
export function isAnswer(kind: HnsKind, value: JsonObject): boolean {
  const fields = TABLES[kind];
  for (const key in value) {
    // Requests that leave the id to HNS name the network.
    if (key !== 'VirtualNetworkName' && fields.get(key)?.request === false) return true;
  }
  return false;
}

function table(fields: readonly HnsField[]): ReadonlyMap<string, HnsField> {
  return new Map(
    [...fields, ...fields.filter(({ name }) => name === 'ID').map((field) => ({ ...field, name: 'Id' }))].map(
      (field) => [field.name, field],
    ),
  );
}

/** False, zero and nothing are what a field has where nobody set it. */
function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === 0 || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}
