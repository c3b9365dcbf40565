import { expect, test } from 'vitest';
import { createHost, emptyDesign } from '../design/create.ts';
import { readEach } from './perInput.ts';

/** Reads nothing: a host named as it is told, with an id of its own text. */
function told(inputs: readonly { name: string; text: string }[], hostFacts?: unknown) {
  const facts: unknown[] = [];
  const reading = readEach(inputs, hostFacts, ({ text }, given) => {
    facts.push(given);
    const design = { ...emptyDesign(''), topology: { swarms: [], hosts: [createHost(text, text)] } };
    return { design, findings: [], lines: new Map([[`${text}-net`, 7]]) };
  });
  return { ...reading, facts };
}

test('one text gives the design its name, and its host is what the facts say', () => {
  const { design, facts } = told([{ name: 'lab.ps1', text: 'a' }], { name: 'NAT01' });
  expect(design.name).toBe('lab');
  expect(facts).toEqual([{ name: 'NAT01' }]);
});

test('of several texts each host is named after its own, with the facts of all', () => {
  const inputs = [
    { name: 'one.yml', text: 'a' },
    { name: 'two.yml', text: 'b' },
  ];
  const { design, facts } = told(inputs, { build: 20348, name: 'NAT01' });
  expect(design.name).toBe('');
  expect(design.topology.hosts.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(facts).toEqual([
    { build: 20348, name: 'one' },
    { build: 20348, name: 'two' },
  ]);
  expect(told(inputs).facts).toEqual([{ name: 'one' }, { name: 'two' }]);
});

test('facts that are none are left as they are, to be refused where they are read', () => {
  const inputs = [
    { name: 'one.yml', text: 'a' },
    { name: 'two.yml', text: 'b' },
  ];
  expect(told(inputs, 'none').facts).toEqual(['none', 'none']);
});

test('where an element stands is known by its input and line, of a host by its input', () => {
  const { origins } = told([
    { name: 'one', text: 'a' },
    { name: 'two', text: 'b' },
  ]);
  expect(Object.fromEntries(origins)).toEqual({
    a: { input: 0 },
    'a-net': { input: 0, line: 7 },
    b: { input: 1 },
    'b-net': { input: 1, line: 7 },
  });
});
