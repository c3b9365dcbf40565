import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { OPTIONS } from '../options.ts';
import { documentStore } from '../store/document.ts';
import { canvasInsets, type ViewState, viewStore } from '../store/view.ts';
import { canvasStore, followView, setDetail } from './canvasStore.ts';
import { detailAt, isFar } from './detail.ts';
import { bringIntoView, fitOpened, setViewport } from './viewport.ts';

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
  useEffect(() => {
    let stopWaiting = () => {};
    follow(flow.getState(), false);
    const unsubscribe = flow.subscribe((state, before) => {
      const zoom = state.transform[2];
      const zoomed = zoom !== before.transform[2];
      const sized = state.width !== before.width || state.height !== before.height;
      if (sized || state.transform !== before.transform) follow(state, zoomed);
      if (!zoomed) return;
      viewStore.setState({ zoom });
      stopWaiting();
      showLess(zoom);
      stopWaiting = whenRested(() => {
        setDetail(detailAt(zoom, canvasStore.getState().detail));
        follow(flow.getState(), false);
      });
    });
    return () => {
      stopWaiting();
      unsubscribe();
    };
  }, [flow]);
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

/** A machine that takes long for a frame has not rested because time went by. */
const RESTED_FRAMES = 3;

/** Does something when the view has rested. @returns the way to think better of it. */
function whenRested(act: () => void): () => void {
  let frame = 0;
  const wait = (left: number) => {
    frame = requestAnimationFrame(() => (left > 1 ? wait(left - 1) : act()));
  };
  const timer = setTimeout(() => wait(RESTED_FRAMES), OPTIONS.detailRest);
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}

/** Shows less at once, while zooming; more only when the zoom rests. */
function showLess(zoom: number): void {
  const { detail } = canvasStore.getState();
  const next = detailAt(zoom, detail);
  if (!isFar(detail) || isFar(next)) setDetail(next);
}

type FlowState = ReturnType<ReturnType<typeof useStoreApi>['getState']>;

function follow({ transform: [x, y, zoom], width, height }: FlowState, zooming: boolean): void {
  if (width === 0) return;
  followView({ x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }, zooming);
}

/** A design that has just been opened is shown whole. Its history is empty then, which undoing everything is not. */
function fitWhenOpened(): void {
  requestAnimationFrame(() => {
    const { pastStates, futureStates } = documentStore.temporal.getState();
    if (pastStates.length > 0 || futureStates.length > 0) return;
    if (documentStore.getState().design.topology.hosts.length > 0) fitOpened();
    else setViewport({ x: 0, y: 0, zoom: 1 });
  });
}
