/** What comes of a request. */
export type PowerShellAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: PowerShellFault };

const POWERSHELL_FAULTS = [
  /** No powershell.exe, or it may not be started. */
  'missing',
  /** It started and did not come to the point of answering: a policy forbids full language, for one. */
  'not-ready',
  'timed-out',
  'cancelled',
  /** It ended before it answered; what was asked may have been done or not. */
  'died',
  /** It answered more than can be kept. */
  'too-much',
  /** The request was carried out, and failed. */
  'failed',
] as const;
export type PowerShellFaultCode = (typeof POWERSHELL_FAULTS)[number];

export interface PowerShellFault {
  readonly code: PowerShellFaultCode;
  /** In whatever language Windows speaks: to be shown, never to be compared. */
  readonly message: string;
  /** As an unsigned number: 0x803B0006. */
  readonly hresult?: number;
  /** FullyQualifiedErrorId, and the category, which no language translates. */
  readonly errorId?: string;
  readonly category?: string;
}
