import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Design } from '../../shared/design/schema.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { documentStore } from './document.ts';
import { findingsOf, verdictStore } from './verdict.ts';
import { type ViewState, viewStore } from './view.ts';

/** A part of the open design. The selector must give something that stays identical while it does not change. */
export function useDesign<T>(selector: (design: Design) => T): T {
  return useStore(documentStore, (state) => selector(state.design));
}

export function useView<T>(selector: (view: ViewState) => T): T {
  return useStore(viewStore, selector);
}

/** Findings that belong to one element; a component with this re-renders only when they change. */
export function useFindings(host: string, id: string): readonly Finding[] {
  return useStore(
    verdictStore,
    useShallow((state) => findingsOf(state.verdict, host, id)),
  );
}
