import './notes.css';
import { type NodeProps, NodeResizer } from '@xyflow/react';
import { type KeyboardEvent, memo, useState } from 'react';
import { useStore } from 'zustand';
import { LEAST_NOTE, noteName } from '../../shared/design/notes.ts';
import type { Note } from '../../shared/design/schema.ts';
import { forgetDrag } from '../canvas/canvasStore.ts';
import { escapable, isEscaping } from '../canvas/gesture/escapable.ts';
import { NodeLabel } from '../canvas/NodeLabel.tsx';
import type { NoteNodeType } from '../canvas/nodes.ts';
import { focusCanvas } from '../canvas/viewport.ts';
import { useTexts } from '../language/useTexts.ts';
import { resizeNote, showNoteSize, writeNote } from './noteActions.ts';
import { editNote, noteStore } from './noteStore.ts';

const NOTHING_FOUND = { error: 0, warning: 0, info: 0 } as const;

/** A note, an area or a label. Its text is written in its place. */
export const NoteNode = memo(function NoteNode({ id, data, selected }: NodeProps<NoteNodeType>) {
  const texts = useTexts();
  const { note, locked } = data;
  const editing = useStore(noteStore, (state) => state.editing === id);
  const kind = texts(`notes.kind.${note.kind}`);
  return (
    <>
      <NodeResizer
        isVisible={selected && !locked}
        minWidth={LEAST_NOTE.width}
        minHeight={LEAST_NOTE.height}
        handleClassName="sy-note-handle"
        lineClassName="sy-note-line"
        onResizeStart={() => escapable()}
        onResize={(_, box) => showNoteSize(id, box)}
        onResizeEnd={(_, box) => (isEscaping() ? forgetDrag() : resizeNote(id, box))}
      />
      <div className="sy-note" data-note={id} data-kind={note.kind} data-tone={note.tone}>
        {note.kind === 'area' && <div className="sy-note-edges sy-note-grip" aria-hidden="true" />}
        {editing ? <NoteField note={note} label={kind} /> : <NoteText note={note} empty={texts('notes.empty')} />}
      </div>
      <NodeLabel nodeId={id} parts={[kind, noteName(note) || texts('notes.empty')]} summary={NOTHING_FOUND} />
    </>
  );
});

function NoteText({ note, empty }: { readonly note: Note; readonly empty: string }) {
  return (
    <div className="sy-note-text sy-note-grip" data-empty={note.text === '' || undefined}>
      {note.text === '' ? empty : note.text}
    </div>
  );
}

/** Escape leaves the text as it was; Enter keeps it, in a note with Ctrl, because a note has lines. */
function NoteField({ note, label }: { readonly note: Note; readonly label: string }) {
  const [text, setText] = useState(note.text);
  const end = (keep: boolean) => {
    // A field that goes loses the focus as well: the answer has been given by then.
    if (noteStore.getState().editing !== note.id) return;
    editNote(null);
    if (keep) writeNote(note.id, text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const enter = event.key === 'Enter' && (note.kind !== 'note' || event.ctrlKey || event.metaKey);
    if (!enter && event.key !== 'Escape') return;
    event.preventDefault();
    end(enter);
    focusCanvas();
  };
  return (
    <textarea
      className="sy-note-field nodrag nopan nowheel"
      aria-label={label}
      // biome-ignore lint/a11y/noAutofocus: the user has just asked for this field
      autoFocus
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => end(true)}
    />
  );
}
