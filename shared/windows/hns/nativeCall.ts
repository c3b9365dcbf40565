import type { SourceRef } from '../sources.ts';

/**
 * The one function behind HNS v1. hcsshim calls it with UTF-16 strings, takes an HRESULT, and frees the answer with
 * CoTaskMemFree; microsoft/SDN's hns.psm1 declares it the same, but for the result. .NET frees an `out string` that it
 * marshals as LPWStr in just that way. Microsoft documents the function nowhere.
 */
export const HNS_CALL = {
  library: 'vmcompute.dll',
  name: 'HNSCall',
  sources: ['HNS1', 'SDN1'],
} as const satisfies { readonly library: string; readonly name: string; readonly sources: readonly SourceRef[] };

/** Fields of the answer's envelope. `ErrorCode` is newer than the others. */
export const HNS_ENVELOPE = {
  fields: ['Success', 'Error', 'ErrorCode', 'Output'],
  sources: ['HNS1'],
} as const satisfies { readonly fields: readonly string[]; readonly sources: readonly SourceRef[] };
