export type ProgramFaultCode =
  /** No such program in the folders of PATH. */
  | 'program-not-found'
  /** There is something of this name, and it is no program that may be started: a script for a shell, or no right to run it. */
  | 'program-not-executable';

/** A program that could not be started. One that was started and failed is no fault: its exit code says so. */
export class ProgramFault extends Error {
  override readonly name = 'ProgramFault';
  readonly code: ProgramFaultCode;
  readonly program: string;

  constructor(code: ProgramFaultCode, program: string) {
    super(`${code}: ${program}`);
    this.code = code;
    this.program = program;
  }
}
