import { expect, test } from 'vitest';
import { planDesign } from '../plan/dockerPlan.ts';
import { RULES } from '../rules/catalogue.ts';
import { createJudge } from '../rules/engine.ts';
import { readClip } from './clipboard/clip.ts';
import { copyElements } from './clipboard/copy.ts';
import { pasteClip } from './clipboard/paste.ts';
import { decodeDesign, encodeDesign } from './codec.ts';
import { countingIds, createHost, createNetwork, emptyDesign } from './create.ts';
import { applyDelta, deltaBetween } from './delta.ts';
import { applyEdit } from './edits.ts';
import { removeElements } from './gestures/remove.ts';
import { changeNote, findNote, noteName, notesOf, removeNotes, setNotes } from './notes.ts';
import type { Design, Note } from './schema.ts';

const note = (id: string, rest: Partial<Note> = {}): Note => ({
  id,
  kind: 'note',
  text: `Text of ${id}\nmore`,
  x: 10,
  y: 20,
  width: 200,
  height: 90,
  tone: 'plain',
  ...rest,
});

const plain: Design = {
  ...emptyDesign('d'),
  topology: { swarms: [], hosts: [createHost('h', 'WEB01', { networks: [createNetwork('n', 'shop', 'nat')] })] },
};
const noted = applyEdit(plain, setNotes(note('a'), note('b', { kind: 'area', tone: 'blue' })));

test('added, changed in place, removed; without any the file is as it was before there were notes', () => {
  expect(notesOf(noted).map(({ id }) => id)).toEqual(['a', 'b']);
  const changed = applyEdit(noted, changeNote(noted, 'a', { text: 'new' }));
  expect(notesOf(changed).map(noteName)).toEqual(['new', 'Text of b']);
  expect(findNote(changed, 'b')).toBe(findNote(noted, 'b'));
  expect(encodeDesign(applyEdit(changed, removeNotes(['a', 'b'])))).toBe(encodeDesign(plain));
  expect(changeNote(noted, 'nowhere', { text: 'x' })).toEqual({ type: 'batch', edits: [] });
});

test('they go through a file and through a delta', () => {
  expect(decodeDesign(encodeDesign(noted))).toEqual({ ok: true, design: noted });
  const delta = deltaBetween(plain, noted);
  expect(delta && applyDelta(JSON.parse(JSON.stringify(plain)), JSON.parse(JSON.stringify(delta)))).toEqual(noted);
});

test('they change neither what the network is nor what is found in it nor its plan', () => {
  expect(noted.topology).toBe(plain.topology);
  const judge = createJudge(RULES);
  expect(judge(noted).findings).toEqual(judge(plain).findings);
  const plan = (design: Design) => JSON.stringify(planDesign(design));
  expect(plan(noted)).toBe(plan(plain));
});

test('copied and pasted beside the old one, and deleted, with what else is selected', () => {
  const clip = copyElements(noted, [{ kind: 'note', id: 'a' }]);
  const again = clip && readClip(JSON.stringify(clip));
  const pasted = again && pasteClip(noted, again, undefined, countingIds());
  expect(pasted?.ok).toBe(true);
  if (!pasted?.ok) return;
  const after = applyEdit(noted, pasted.edit);
  expect(notesOf(after).at(-1)).toMatchObject({ id: 'note-1', text: 'Text of a\nmore', x: 34, y: 44 });
  expect(pasted.select).toEqual([{ kind: 'note', id: 'note-1' }]);

  const removed = removeElements(after, [
    { kind: 'note', id: 'a' },
    { kind: 'host', id: 'h' },
  ]);
  expect(removed.ok).toBe(true);
  if (!removed.ok) return;
  const left = applyEdit(after, removed.edit);
  expect(notesOf(left).map(({ id }) => id)).toEqual(['b', 'note-1']);
  expect(left.topology.hosts).toEqual([]);
});
