import { HNS_CALL } from '../../windows/hns/nativeCall.ts';
import { literalPowerShell } from '../quote/powershell.ts';

const SIGNATURE = [
  `[DllImport("${HNS_CALL.library}", CharSet = CharSet.Unicode, ExactSpelling = true)] `,
  `public static extern int ${HNS_CALL.name}(`,
  '[MarshalAs(UnmanagedType.LPWStr)] string method, [MarshalAs(UnmanagedType.LPWStr)] string path, ',
  '[MarshalAs(UnmanagedType.LPWStr)] string request, [MarshalAs(UnmanagedType.LPWStr)] out string response);',
].join('');

/**
 * Makes the function of HNS known to PowerShell, once. hcsshim declares it `HNSCall(method, path, object string, response
 * **uint16) (hr error)` and frees the answer with CoTaskMemFree, which is what .NET does with an `out string` marshalled as
 * LPWStr. Nothing of it could be run here: vmcompute.dll exists on Windows only.
 */
export const HNS_CALL_TYPE: readonly string[] = [
  `if (-not ('Switchyard.HostNetworkService' -as [type])) {`,
  `    Add-Type -Namespace 'Switchyard' -Name 'HostNetworkService' -MemberDefinition ${literalPowerShell(SIGNATURE)}`,
  '}',
];

/** The call, of variables; its value is an HRESULT, and the answer comes into the last one. */
export function hnsCall(method: string, path: string, request: string, response: string): string {
  return `[Switchyard.HostNetworkService]::${HNS_CALL.name}(${method}, ${path}, ${request}, [ref]${response})`;
}
