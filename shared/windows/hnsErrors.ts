import type { SourceRef } from './sources.ts';

export interface HnsError {
  readonly code: number;
  /** HCN errors are listed without their HCN_E_ prefix. */
  readonly name: string;
  readonly family: 'hcn' | 'win32';
  /** Text key. */
  readonly meaning: string;
  readonly sources: readonly SourceRef[];
}

/** Codes that HNS, HCN and docker report in hexadecimal. */
export const HNS_ERRORS = [
  {
    code: 0x20,
    name: 'SHARING_VIOLATION',
    family: 'win32',
    meaning: 'hnsError.SHARING_VIOLATION',
    sources: ['ZERR', 'gh:docker/for-win#1745'],
  },
  {
    code: 0x57,
    name: 'INVALID_PARAMETER',
    family: 'win32',
    meaning: 'hnsError.INVALID_PARAMETER',
    sources: ['ZERR', 'gh:docker/for-win#4581'],
  },
  { code: 0x6be, name: 'RPC_CALL_FAILED', family: 'win32', meaning: 'hnsError.RPC_CALL_FAILED', sources: ['ZERR'] },
  {
    code: 0x1392,
    name: 'OBJECT_ALREADY_EXISTS',
    family: 'win32',
    meaning: 'hnsError.OBJECT_ALREADY_EXISTS',
    sources: ['ZERR', 'gh:docker/for-win#1384'],
  },
  {
    code: 0x803b0001,
    name: 'NETWORK_NOT_FOUND',
    family: 'hcn',
    meaning: 'hnsError.NETWORK_NOT_FOUND',
    sources: ['ZERR'],
  },
  {
    code: 0x803b0002,
    name: 'ENDPOINT_NOT_FOUND',
    family: 'hcn',
    meaning: 'hnsError.ENDPOINT_NOT_FOUND',
    sources: ['ZERR'],
  },
  {
    code: 0x803b0004,
    name: 'SWITCH_NOT_FOUND',
    family: 'hcn',
    meaning: 'hnsError.SWITCH_NOT_FOUND',
    sources: ['ZERR'],
  },
  {
    code: 0x803b0005,
    name: 'SUBNET_NOT_FOUND',
    family: 'hcn',
    meaning: 'hnsError.SUBNET_NOT_FOUND',
    sources: ['ZERR'],
  },
  {
    code: 0x803b0006,
    name: 'ADAPTER_NOT_FOUND',
    family: 'hcn',
    meaning: 'hnsError.ADAPTER_NOT_FOUND',
    sources: ['ZERR'],
  },
  { code: 0x803b000a, name: 'INVALID_NETWORK', family: 'hcn', meaning: 'hnsError.INVALID_NETWORK', sources: ['ZERR'] },
  {
    code: 0x803b000b,
    name: 'INVALID_NETWORK_TYPE',
    family: 'hcn',
    meaning: 'hnsError.INVALID_NETWORK_TYPE',
    sources: ['ZERR'],
  },
  {
    code: 0x803b000c,
    name: 'INVALID_ENDPOINT',
    family: 'hcn',
    meaning: 'hnsError.INVALID_ENDPOINT',
    sources: ['ZERR'],
  },
  { code: 0x803b000d, name: 'INVALID_POLICY', family: 'hcn', meaning: 'hnsError.INVALID_POLICY', sources: ['ZERR'] },
  {
    code: 0x803b000e,
    name: 'INVALID_POLICY_TYPE',
    family: 'hcn',
    meaning: 'hnsError.INVALID_POLICY_TYPE',
    sources: ['ZERR'],
  },
  {
    code: 0x803b000f,
    name: 'INVALID_REMOTE_ENDPOINT_OPERATION',
    family: 'hcn',
    meaning: 'hnsError.INVALID_REMOTE_ENDPOINT_OPERATION',
    sources: ['ZERR'],
  },
  {
    code: 0x803b0010,
    name: 'NETWORK_ALREADY_EXISTS',
    family: 'hcn',
    meaning: 'hnsError.NETWORK_ALREADY_EXISTS',
    sources: ['ZERR'],
  },
  {
    code: 0x803b0012,
    name: 'POLICY_ALREADY_EXISTS',
    family: 'hcn',
    meaning: 'hnsError.POLICY_ALREADY_EXISTS',
    sources: ['ZERR'],
  },
  {
    code: 0x803b0013,
    name: 'PORT_ALREADY_EXISTS',
    family: 'hcn',
    meaning: 'hnsError.PORT_ALREADY_EXISTS',
    sources: ['ZERR'],
  },
  {
    code: 0x803b0014,
    name: 'ENDPOINT_ALREADY_ATTACHED',
    family: 'hcn',
    meaning: 'hnsError.ENDPOINT_ALREADY_ATTACHED',
    sources: ['ZERR'],
  },
  {
    code: 0x803b0015,
    name: 'REQUEST_UNSUPPORTED',
    family: 'hcn',
    meaning: 'hnsError.REQUEST_UNSUPPORTED',
    sources: ['ZERR'],
  },
  {
    code: 0x803b0016,
    name: 'MAPPING_NOT_SUPPORTED',
    family: 'hcn',
    meaning: 'hnsError.MAPPING_NOT_SUPPORTED',
    sources: ['ZERR'],
  },
  {
    code: 0x803b0018,
    name: 'SHARED_SWITCH_MODIFICATION',
    family: 'hcn',
    meaning: 'hnsError.SHARED_SWITCH_MODIFICATION',
    sources: ['ZERR'],
  },
  { code: 0x803b001b, name: 'INVALID_JSON', family: 'hcn', meaning: 'hnsError.INVALID_JSON', sources: ['ZERR'] },
  { code: 0x803b001e, name: 'INVALID_IP', family: 'hcn', meaning: 'hnsError.INVALID_IP', sources: ['ZERR'] },
  { code: 0x803b002a, name: 'ICS_DISABLED', family: 'hcn', meaning: 'hnsError.ICS_DISABLED', sources: ['ZERR'] },
  {
    code: 0x803b002c,
    name: 'ENTITY_HAS_REFERENCES',
    family: 'hcn',
    meaning: 'hnsError.ENTITY_HAS_REFERENCES',
    sources: ['ZERR'],
  },
  {
    code: 0x803b002d,
    name: 'INVALID_INTERNAL_PORT',
    family: 'hcn',
    meaning: 'hnsError.INVALID_INTERNAL_PORT',
    sources: ['ZERR'],
  },
  {
    code: 0x803b002f,
    name: 'ADDR_INVALID_OR_RESERVED',
    family: 'hcn',
    meaning: 'hnsError.ADDR_INVALID_OR_RESERVED',
    sources: ['ZERR'],
  },
] as const satisfies readonly HnsError[];

export type HnsErrorName = (typeof HNS_ERRORS)[number]['name'];

export const hnsErrorByCode: ReadonlyMap<number, HnsError> = new Map(
  HNS_ERRORS.map((error): [number, HnsError] => [error.code, error]),
);
