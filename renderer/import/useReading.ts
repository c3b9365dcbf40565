import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { emptyDesign } from '../../shared/design/create.ts';
import { guessFormat, type ImportFormat, importFormat } from '../../shared/import/formats.ts';
import type { ImportInput, Reading } from '../../shared/import/reading.ts';
import { Cancelled, inWorker } from '../background/inWorker.ts';
import { OPTIONS } from '../options.ts';
import { newId } from '../store/document.ts';
import { type ImportState, importStore, inputsOf } from './importStore.ts';

export interface CurrentReading {
  readonly inputs: readonly ImportInput[];
  /** The one that was chosen, or the one that the texts look like. */
  readonly format: ImportFormat;
  readonly reading: Reading;
  /** Large texts are still being read. */
  readonly busy: boolean;
}

const NOTHING: Reading = { design: emptyDesign(), found: [], origins: new Map() };

/** What the texts of the dialog give as they are now, a moment behind what is typed; large ones are read beside the window. */
export function useReading(): CurrentReading {
  const state = useDeferredValue(useStore(importStore));
  const inputs = useMemo(() => inputsOf(state), [state]);
  const large = inputs.reduce((sum, { text }) => sum + text.length, 0) > OPTIONS.importAtOnce;
  const guessed = useMemo(() => guessFormat(large ? [] : inputs), [inputs, large]);
  const chosen = state.format === null ? undefined : importFormat(state.format);
  const format = chosen ?? guessed;
  const { shell, release } = state;
  const atOnce = useMemo(
    () =>
      large
        ? NOTHING
        : format.read(inputs, {
            ids: newId,
            ...(shell !== null && { shell }),
            ...(release !== null && { hostFacts: { release } }),
          }),
    [inputs, format, shell, release, large],
  );
  const late = useReadLater(inputs, state, large);
  if (!large) return { inputs, format, reading: atOnce, busy: false };
  const done = late?.inputs === inputs && late.state === state;
  return {
    inputs,
    format: chosen ?? (done ? importFormat(late.format) : undefined) ?? guessed,
    reading: done ? late.reading : NOTHING,
    busy: !done,
  };
}

interface Late {
  readonly inputs: readonly ImportInput[];
  readonly state: ImportState;
  readonly format: string;
  readonly reading: Reading;
}

function useReadLater(inputs: readonly ImportInput[], state: ImportState, large: boolean): Late | undefined {
  const [late, setLate] = useState<Late>();
  useEffect(() => {
    if (!large) return undefined;
    const control = new AbortController();
    const { format, shell, release } = state;
    inWorker('read', { inputs, format, shell, release }, control.signal).then(
      (read) => setLate({ inputs, state, ...read }),
      (error: unknown) => {
        if (!(error instanceof Cancelled)) throw error;
      },
    );
    // Closing the dialog, or another text, ends it.
    return () => control.abort();
  }, [inputs, state, large]);
  return late;
}
