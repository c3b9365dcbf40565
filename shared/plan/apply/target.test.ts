import { expect, test } from 'vitest';
import { argvAt, LOCAL, sameTarget, type Target, targetKey } from './target.ts';

const lab: Target = { kind: 'context', name: 'lab' };
const office: Target = { kind: 'context', name: 'office' };

test('where a host is: this machine, or what a docker context reaches', () => {
  expect([LOCAL, lab].map(targetKey)).toEqual(['local', 'context:lab']);
  const same = (a: Target, b: Target) => [sameTarget(a, b), sameTarget(b, a)];
  expect(same(LOCAL, { kind: 'local' })).toEqual([true, true]);
  expect(same(lab, { ...lab })).toEqual([true, true]);
  expect(same(lab, office)).toEqual([false, false]);
  expect(same(lab, LOCAL)).toEqual([false, false]);
});

test('a command of docker’s is sent there by the context, which stands first', () => {
  expect(argvAt(lab, ['docker', 'network', 'ls'])).toEqual(['docker', '--context', 'lab', 'network', 'ls']);
  expect(argvAt(LOCAL, ['docker', 'network', 'ls'])).toEqual(['docker', 'network', 'ls']);
  expect(argvAt(lab, ['netsh', 'x'])).toEqual(['netsh', 'x']);
});
