import type { Problem } from '../../docker/problem.ts';

/**
 * `host`: what was seen is there; its elements have the origin `host` and the addresses they happen to have.
 * `design`: it was read from requests (an HNS or HCN body that was never sent), so its values are wishes.
 */
export type AdoptMode = 'host' | 'design';

export type Report = (problem: Problem) => void;
