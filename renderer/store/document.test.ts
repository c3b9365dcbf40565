import { beforeEach, expect, test } from 'vitest';
import { createHost, emptyDesign } from '../../shared/design/create.ts';
import { OPTIONS } from '../options.ts';
import {
  documentStore,
  edit,
  goToStep,
  historyEnds,
  historySteps,
  leaveDocument,
  openDesign,
  redo,
  returnTo,
  undo,
} from './document.ts';

const step = (name: string, merge?: string) =>
  ({ key: 'gesture.add-host', params: { name }, ...(merge !== undefined && { merge }) }) as const;
const add = (name: string, merge?: string) =>
  edit({ type: 'add-host', host: createHost(name, name) }, step(name, merge));
const hosts = () => documentStore.getState().design.topology.hosts.map(({ id }) => id);

beforeEach(() => void openDesign(emptyDesign('d')));

test('steps are taken back, done again, and jumped between; a state comes back as the object it was', () => {
  const opened = documentStore.getState().design;
  add('a');
  const one = documentStore.getState().design;
  add('b');
  expect(historySteps()).toMatchObject({ at: 2, steps: [step('a'), step('b')] });
  undo();
  expect(documentStore.getState().design).toBe(one);
  expect(historyEnds()).toMatchObject({ undo: step('a'), redo: step('b') });
  goToStep(0);
  expect(documentStore.getState().design).toBe(opened);
  goToStep(2);
  expect(hosts()).toEqual(['a', 'b']);
  undo();
  add('c');
  redo();
  expect(hosts()).toEqual(['a', 'c']);
});

test('steps with the same merge key are one', () => {
  add('a', 'typing');
  add('b', 'typing');
  expect(historySteps().steps).toHaveLength(1);
  undo();
  expect(hosts()).toEqual([]);
  redo();
  expect(hosts()).toEqual(['a', 'b']);
});

test('a thousand steps are kept, and each of them can be gone to', () => {
  for (let at = 0; at < OPTIONS.historySteps + 5; at++) {
    edit({ type: 'rename-design', name: `name ${at}` }, step(String(at)));
  }
  expect(historySteps().at).toBe(OPTIONS.historySteps);
  expect(OPTIONS.historySteps).toBeGreaterThanOrEqual(1000);
  goToStep(500);
  expect(documentStore.getState().design.name).toBe('name 504');
});

test('a document that is left comes back with its history, as it was saved; what was given up can be done again', () => {
  add('a');
  add('b');
  const saved = documentStore.getState().design;
  add('c');
  const left = leaveDocument(saved);
  openDesign(emptyDesign('other'));
  expect(historySteps().steps).toEqual([]);
  if (!left) throw new Error('nothing was left');
  expect(returnTo(left)).toBe(saved);
  expect(hosts()).toEqual(['a', 'b']);
  redo();
  expect(hosts()).toEqual(['a', 'b', 'c']);
  expect(leaveDocument(emptyDesign('never open'))).toBeUndefined();
});
