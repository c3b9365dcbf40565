import { createStore } from 'zustand/vanilla';
import type { Host } from '../../shared/design/schema.ts';
import {
  type FindingsDifference,
  findingsDifference,
  type VersionFact,
  versionChange,
} from '../../shared/rules/difference.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { documentStore } from './document.ts';
import { verdictStore } from './verdict.ts';

/** What a change of a host's Windows, engine or platform came to. */
export interface ShownChange {
  readonly before: Host;
  readonly after: Host;
  readonly facts: readonly VersionFact[];
  readonly difference: FindingsDifference;
  /** What was found before; what is typed letter by letter is compared with what was there before the first. */
  readonly found: readonly Finding[];
  readonly merge: string | undefined;
}

/** The last change of that kind, until the next edit, or until it is dismissed. */
export const versionChangeStore = createStore<{ readonly shown: ShownChange | null }>()(() => ({ shown: null }));

export function dismissVersionChange(): void {
  versionChangeStore.setState({ shown: null });
}

let lastDesign = documentStore.getState().design;

verdictStore.subscribe((state, previous) => {
  if (state.verdict === previous.verdict) return;
  const { design, step } = documentStore.getState();
  const earlier = lastDesign;
  lastDesign = design;
  // Without a step another design was opened.
  const change = step === null ? undefined : versionChange(earlier, design);
  if (!change) {
    dismissVersionChange();
    return;
  }
  const { shown } = versionChangeStore.getState();
  const goesOn = shown !== null && step?.merge !== undefined && shown.merge === step.merge;
  // What a verdict about several edits at once says of one of them is not known.
  if (state.covers > 1 && !goesOn) {
    dismissVersionChange();
    return;
  }
  const found = goesOn ? shown.found : previous.verdict.findings;
  versionChangeStore.setState({
    shown: {
      ...change,
      before: goesOn ? shown.before : change.before,
      found,
      difference: findingsDifference(found, state.verdict.findings),
      merge: step?.merge,
    },
  });
});
