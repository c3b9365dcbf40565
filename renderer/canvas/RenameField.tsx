import { type KeyboardEvent, useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { EntityRef } from '../../shared/design/entities.ts';
import { nameOf } from '../../shared/design/entities.ts';
import { useTexts } from '../language/useTexts.ts';
import { documentStore } from '../store/document.ts';
import { rename, renameStore, stopRenaming } from './rename.ts';
import { boxOnScreen, focusCanvas } from './viewport.ts';

/** A field over the element that is being renamed. Enter takes the name, Escape leaves the old one. */
export function RenameField() {
  const ref = useStore(renameStore, (state) => state.ref);
  return ref && <Field key={ref.id} of={ref} />;
}

/** Room for a name where the element itself is drawn small. */
const LEAST_WIDTH = 140;

function Field({ of }: { readonly of: EntityRef }) {
  const texts = useTexts();
  const [name, setName] = useState(() => nameOf(documentStore.getState().design, of));
  const [box, setBox] = useState(() => boxOnScreen(of));
  useLayoutEffect(() => setBox(boxOnScreen(of)), [of]);
  const end = (keep: boolean) => {
    // A field that goes loses the focus as well: the answer has been given by then.
    if (renameStore.getState().ref !== of) return;
    stopRenaming();
    if (keep) rename(of, name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    end(event.key === 'Enter');
    focusCanvas();
  };
  if (!box) return null;
  return (
    <input
      className="sy-rename"
      aria-label={texts('canvas.rename.label')}
      // biome-ignore lint/a11y/noAutofocus: the user has just asked for this field
      autoFocus
      spellCheck={false}
      value={name}
      style={{ left: box.x, top: box.y, width: Math.max(LEAST_WIDTH, Math.min(box.width, 320)) }}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setName(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => end(true)}
    />
  );
}
