const PROGRAM_FAULTS = [
  /** No such program in the folders of PATH. */
  'program-not-found',
  /** There is something of this name, and it is no program that may be started: a script for a shell, or no right to run it. */
  'program-not-executable',
  /** An argument holds a NUL character, or all together are too long for the system. */
  'arguments-refused',
  /** The system could not start another process. */
  'program-not-started',
] as const;
export type ProgramFaultCode = (typeof PROGRAM_FAULTS)[number];

/** A program that could not be started. One that was started and failed is no fault: its exit code says so. */
export class ProgramFault extends Error {
  override readonly name = 'ProgramFault';
  readonly code: ProgramFaultCode;
  readonly program: string;

  constructor(code: ProgramFaultCode, program: string, detail = '') {
    super(`${code}: ${program}${detail && `: ${detail}`}`);
    this.code = code;
    this.program = program;
  }
}

/** What the system says of a start that failed, by its codes. */
const CODES: Readonly<Record<string, ProgramFaultCode>> = {
  ENOENT: 'program-not-found',
  EACCES: 'program-not-executable',
  EPERM: 'program-not-executable',
  ENOEXEC: 'program-not-executable',
  /** libuv, for files that Windows does not take for programs. */
  UNKNOWN: 'program-not-executable',
  E2BIG: 'arguments-refused',
  ENAMETOOLONG: 'arguments-refused',
  ERR_INVALID_ARG_VALUE: 'arguments-refused',
};

export function programFaultOf(error: unknown, program: string): ProgramFault {
  if (error instanceof ProgramFault) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new ProgramFault(CODES[code] ?? 'program-not-started', program, String(error));
}
