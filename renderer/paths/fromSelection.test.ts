import { expect, it } from 'vitest';
import type { EntityRef } from '../../shared/design/entities.ts';
import { endsOf, pairOf } from './fromSelection.ts';

const web: EntityRef = { kind: 'container', id: 'web', host: 'h' };
const endpoint: EntityRef = { kind: 'endpoint', id: 'e', host: 'h', container: 'web' };
const host: EntityRef = { kind: 'host', id: 'h' };
const lane: EntityRef = { kind: 'network', id: 'n', host: 'h' };
const WEB = { kind: 'container', host: 'h', id: 'web' };

it('takes containers and hosts for ends, and an endpoint for its container', () => {
  expect(endsOf([lane, web, endpoint, host])).toEqual([WEB, { kind: 'host', id: 'h' }]);
});

it('asks for the path between two, from one to the outside, and for none of three', () => {
  expect(pairOf([web, host])).toEqual({ from: WEB, to: { kind: 'host', id: 'h' } });
  expect(pairOf([endpoint])).toEqual({ from: WEB, to: { kind: 'outside' } });
  expect(pairOf([lane])).toBeUndefined();
  expect(pairOf([])).toBeUndefined();
  expect(pairOf([web, host, { kind: 'host', id: 'other' }])).toBeUndefined();
});
