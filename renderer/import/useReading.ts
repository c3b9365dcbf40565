import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { guessFormat, type ImportFormat, importFormat } from '../../shared/import/formats.ts';
import type { ImportInput, Reading } from '../../shared/import/reading.ts';
import { newId } from '../store/document.ts';
import { importStore, inputsOf } from './importStore.ts';

export interface CurrentReading {
  readonly inputs: readonly ImportInput[];
  /** The one that was chosen, or the one that the texts look like. */
  readonly format: ImportFormat;
  readonly reading: Reading;
}

/** What the texts of the dialog give as they are now, a moment behind what is typed. */
export function useReading(): CurrentReading {
  const state = useDeferredValue(useStore(importStore));
  const inputs = useMemo(() => inputsOf(state), [state]);
  const guessed = useMemo(() => guessFormat(inputs), [inputs]);
  const format = (state.format === null ? undefined : importFormat(state.format)) ?? guessed;
  const { shell, release } = state;
  const reading = useMemo(
    () =>
      format.read(inputs, {
        ids: newId,
        ...(shell !== null && { shell }),
        ...(release !== null && { hostFacts: { release } }),
      }),
    [inputs, format, shell, release],
  );
  return { inputs, format, reading };
}
