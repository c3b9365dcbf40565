import type { HostFault, HostFaultCode } from '../../shared/contract.ts';

/** A failure with a code that people get a text for. Services throw it; `dispatch` turns it into an answer. */
export class HostError extends Error {
  readonly fault: HostFault;

  constructor(code: HostFaultCode, params: HostFault['params'] = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'HostError';
    this.fault = { code, params };
  }
}

/** Node's system error codes, by what they mean to a person. */
const CODES: Readonly<Record<string, HostFaultCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'no-access',
  EPERM: 'no-access',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  EMFILE: 'busy',
  ENFILE: 'busy',
  EISDIR: 'is-folder',
  ENAMETOOLONG: 'path-too-long',
};

/** What they mean where a file was asked for: its drive or share has stopped answering. Sockets give some of them too. */
const AWAY: Readonly<Record<string, HostFaultCode>> = Object.fromEntries(
  [
    ...['EIO', 'ENXIO', 'ENODEV', 'ESTALE', 'ENETDOWN', 'ENETUNREACH', 'EHOSTDOWN', 'EHOSTUNREACH'],
    ...['ENOTCONN', 'ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT'],
  ].map((code) => [code, 'unreachable']),
);

/** What an exception means to a person. `path` is the file they know, which is not always the one that failed. */
export function faultOf(error: unknown, path?: string): HostFault {
  if (error instanceof HostError) return error.fault;
  const system = codeOf(error);
  const code = system === undefined ? undefined : (CODES[system] ?? (path !== undefined ? AWAY[system] : undefined));
  const detail = error instanceof Error ? error.message : String(error);
  return { code: code ?? 'failed', params: { path: path ?? pathOf(error) ?? '', detail } };
}

/** Runs file work on behalf of one path, so that a failure names this path and not a temporary file beside it. */
export async function onBehalfOf<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, params } = faultOf(error, path);
    throw new HostError(code, params);
  }
}

/** The system's own code of an error, `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function pathOf(error: unknown): string | undefined {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}
