import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { documentStore } from '../store/document.ts';
import { canvasInsets, type ViewState, viewStore } from '../store/view.ts';
import { canvasStore, setDetail } from './canvasStore.ts';
import { detailAt } from './detail.ts';
import { bringIntoView, fitView } from './viewport.ts';

/** Keeps zoom, level of detail and what is to be shown in step between React Flow and the window's stores. */
export function useCanvasSync(root: RefObject<HTMLElement | null>): void {
  const flow = useStoreApi();
  useEffect(() => {
    let shown = '';
    const show = (view: ViewState) => {
      const insets = Object.entries(canvasInsets(view));
      if (String(insets) === shown) return;
      shown = String(insets);
      for (const [side, size] of insets) root.current?.style.setProperty(`--sy-inset-${side}`, `${size}px`);
    };
    show(viewStore.getState());
    return viewStore.subscribe(show);
  }, [root]);
  useEffect(
    () =>
      flow.subscribe((state, before) => {
        const zoom = state.transform[2];
        if (zoom === before.transform[2]) return;
        viewStore.setState({ zoom });
        setDetail(detailAt(zoom, canvasStore.getState().detail));
      }),
    [flow],
  );
  useEffect(
    () =>
      viewStore.subscribe((view, before) => {
        if (view.reveal && view.reveal !== before.reveal) bringIntoView(view.reveal.ref);
      }),
    [],
  );
  useEffect(() => {
    fitWhenOpened();
    return documentStore.subscribe((state, before) => {
      if (state.design !== before.design && state.step === null) fitWhenOpened();
    });
  }, []);
}

/** A design that has just been opened is shown whole. Its history is empty then, which undoing everything is not. */
function fitWhenOpened(): void {
  requestAnimationFrame(() => {
    const { pastStates, futureStates } = documentStore.temporal.getState();
    if (pastStates.length === 0 && futureStates.length === 0) fitView();
  });
}
