import { expect, test } from 'vitest';
import { createHost, emptyDesign } from '../../design/create.ts';
import { applyEdit } from '../../design/edits.ts';
import { setNotes } from '../../design/notes.ts';
import type { Note } from '../../design/schema.ts';
import { exportMarkdown } from '../markdown/exportMarkdown.ts';
import { exportSvg } from './exportSvg.ts';

const design = { ...emptyDesign('d'), topology: { swarms: [], hosts: [createHost('h', 'WEB01')] } };
const note: Note = {
  id: 'n',
  kind: 'note',
  text: 'Ask <Anna> & Bo',
  x: -900,
  y: 0,
  width: 120,
  height: 60,
  tone: 'red',
};
const area: Note = {
  ...note,
  id: 'a',
  kind: 'area',
  text: 'Rack 7',
  x: -50,
  y: -60,
  width: 900,
  height: 700,
  tone: 'blue',
};
const noted = applyEdit(
  design,
  setNotes(note, area, { ...note, id: 'l', kind: 'label', text: 'Second floor', tone: 'plain' }),
);
const options = { findings: [], locale: 'en' };

test('areas are below the hosts, notes above; the picture is large enough for all, and their text is only text', () => {
  const svg = exportSvg(noted, options).files[0]?.text ?? '';
  const places = ['Rack 7', 'WEB01', 'Ask &lt;Anna&gt;', 'Second floor'].map((text) => svg.indexOf(`>${text}`));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
  expect(svg).toContain('stroke-dasharray="8 4"');
  expect(svg).toMatch(/viewBox="-924 /);
});

test('the document lists them, from top to bottom', () => {
  const markdown = exportMarkdown(noted, options).files[0]?.text ?? '';
  expect(markdown).toMatch(/## Notes on the drawing\n\n- Rack 7\n/);
  expect(exportMarkdown(design, options).files[0]?.text).not.toContain('Notes on the drawing');
});
