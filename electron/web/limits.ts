/** How much one may ask of the loopback server. A browser with several tabs stays far below. */
export interface Limits {
  /** Milliseconds for the head of a request, and for all of it. */
  readonly headersMs: number;
  readonly requestMs: number;
  /** How often it is looked for requests that take longer. */
  readonly lookMs: number;
  readonly headerBytes: number;
  /** Connections at once; more are closed as they come. */
  readonly connections: number;
}

export const LIMITS: Limits = {
  headersMs: 10_000,
  requestMs: 20_000,
  lookMs: 2_000,
  headerBytes: 16 * 1024,
  connections: 128,
};
