import { expect, test } from 'vitest';
import { tooOld } from './nodeVersion.mjs';

test.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0', '100.0.0'])('Node %s will do', (version) => {
  expect(tooOld(version, '>=20.19')).toBeUndefined();
});

test.each(['20.18.3', '18.20.8', '9.11.2'])('Node %s is too old', (version) => {
  expect(tooOld(version, '>=20.19')).toBe(
    `Switchyard needs Node 20.19 or newer, and this is Node ${version}. Get a current one from https://nodejs.org and try again.`,
  );
});
