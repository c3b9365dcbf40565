import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import { nameOf } from '../../shared/design/entities.ts';
import type { TextKey } from '../../shared/language/texts.ts';
import { documentStore, edit, undo } from '../store/document.ts';
import { useDesign } from '../store/hooks.ts';
import type { Binding } from './binding.ts';

/** Counts every visit to a field, so that what is typed in one visit is one step in the history. */
let visits = 0;

export interface Bound<T> {
  readonly value: T;
  /** Several elements have different values; `value` is none of them. */
  readonly mixed: boolean;
  /** Changes the value as one step of its own. */
  readonly set: (value: T) => void;
  /** Changes the value as part of the step this visit makes. */
  readonly type: (value: T) => void;
  /** For the input: what begins, ends and takes back a visit. */
  readonly visit: {
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** Connects a field to its value in the open design. `label` is the key of the field's name, for
 * the step: “Change Gateway of lan31”. */
export function useBinding<T>(binding: Binding<T>, label: TextKey): Bound<T> {
  const value = useDesign(binding.read);
  const mixed = useDesign((design) => binding.many?.differ(design) ?? false);
  const visit = useRef({ number: 0, name: '' });
  const mergeKey = () => `${binding.ref.id}.${binding.path}#${visit.current.number}`;
  const change = (next: T, merge?: string) => {
    const { design } = documentStore.getState();
    const { many } = binding;
    if (Object.is(binding.read(design), next) && !many?.differ(design)) return;
    const made = binding.write(design, next);
    if (many) {
      const params = { field: label, count: many.count };
      edit(made, { key: 'inspector.step.set-many', params, ...(merge !== undefined && { merge }) });
      return;
    }
    // A name that is being typed is called by what it was, not by its letters so far.
    const name = merge === undefined ? nameOf(design, binding.ref) : visit.current.name;
    const params = { field: label, name };
    edit(made, { key: 'inspector.step.set', params, ...(merge !== undefined && { merge }) });
  };
  const end = () => {
    visit.current = { number: ++visits, name: nameOf(documentStore.getState().design, binding.ref) };
  };
  return {
    value,
    mixed,
    set: (next) => change(next),
    type: (next) => change(next, mergeKey()),
    visit: {
      onFocus: end,
      onBlur: end,
      onKeyDown(event) {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) end();
        if (event.key !== 'Escape') return;
        // Taking the step back leaves what was typed within reach of redo: nothing that somebody typed is lost.
        if (documentStore.getState().step?.merge === mergeKey()) {
          undo();
          event.preventDefault();
          event.stopPropagation();
        }
        end();
      },
    },
  };
}
