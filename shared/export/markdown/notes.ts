import { notesOf } from '../../design/notes.ts';
import { compareText } from '../../plan/order.ts';
import { type Block, heading, list } from './blocks.ts';
import type { Handover } from './context.ts';
import { plain } from './inline.ts';

/** What people wrote beside the drawing, from top to bottom. A document about one host has none: they belong to the whole. */
export function notesChapter({ design, hosts, texts }: Handover): Block[] {
  if (hosts.length !== design.topology.hosts.length) return [];
  const written = notesOf(design).filter(({ text }) => text.trim() !== '');
  if (written.length === 0) return [];
  const sorted = written.toSorted((a, b) => a.y - b.y || a.x - b.x || compareText(a.id, b.id));
  const lines = sorted.map(({ text }) => plain(text.trim().replace(/\s*\n\s*/g, ' ')));
  return [heading(2, plain(texts('handover.notes'))), list(lines)];
}
