import { hnsNetworkType } from '../../../windows/hns/networkTypes.ts';
import { isRecord } from '../powershellValues.ts';
import type { JsonObject } from '../section.ts';

/** What an object of HNS is, whichever way it was printed. `other`: HNS has it, and a drawing has no place for it. */
export type HnsShape =
  | 'network v1'
  | 'endpoint v1'
  | 'network v2'
  | 'endpoint v2'
  | 'envelope'
  | 'collection'
  | 'other';

/** The shape of an object, or undefined where it is not one of HNS. */
export function hnsShape(value: JsonObject): HnsShape | undefined {
  if ('VirtualNetwork' in value || 'VirtualNetworkName' in value) return 'endpoint v1';
  if ('HostComputeNetwork' in value) return 'endpoint v2';
  if (isNetworkV2(value)) return 'network v2';
  if (isNetworkV1(value)) return 'network v1';
  if (isCollection(value)) return 'collection';
  if (typeof value.Success === 'boolean' && ('Output' in value || 'Error' in value)) return 'envelope';
  return isOther(value) ? 'other' : undefined;
}

/** Fields that tell a network of v1 from everything else that has a type. */
const NETWORK_MARKS = [
  'Subnets',
  'MacPools',
  'LayeredOn',
  'NetworkAdapterName',
  'MaxConcurrentEndpoints',
  'ManagementIP',
];

function isNetworkV1(value: JsonObject): boolean {
  if ('SwitchType' in value || 'Driver' in value || 'SchemaVersion' in value) return false;
  const known = typeof value.Type === 'string' && hnsNetworkType(value.Type) !== undefined;
  if (known && 'Name' in value) return true;
  const hasIdentity = 'ID' in value || 'Id' in value || 'Name' in value;
  return hasIdentity && NETWORK_MARKS.some((key) => key in value);
}

function isNetworkV2(value: JsonObject): boolean {
  if ('Ipams' in value) return true;
  if (!isRecord(value.SchemaVersion) || isOther(value)) return false;
  return 'Type' in value || 'MacPool' in value || 'Policies' in value || 'Dns' in value;
}

/** What our own exports are: `{"networks": […], "endpoints": […]}`. */
function isCollection(value: JsonObject): boolean {
  const keys = Object.keys(value);
  return keys.length === 2 && Array.isArray(value.networks) && Array.isArray(value.endpoints);
}

/** Lists of policies, namespaces, load balancers, and what HNS says of itself. */
function isOther(value: JsonObject): boolean {
  if (Array.isArray(value.References) && 'Policies' in value) return true;
  if ('NamespaceId' in value || 'HostComputeEndpoints' in value || 'FrontendVIPs' in value) return true;
  if ('CompartmentId' in value && 'ResourceList' in value) return true;
  const keys = Object.keys(value);
  return keys.length === 2 && 'Major' in value && 'Minor' in value;
}
