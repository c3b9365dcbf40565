import { isNarrow, type ViewState, viewStore } from '../store/view.ts';

type Side = NonNullable<ViewState['madeRoom']>;

/** Says how large the place is that the canvas and its panels share. */
export function measureRoom(stage: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    viewStore.setState({ room: { width: stage.clientWidth, height: stage.clientHeight } });
  });
  observer.observe(stage);
  return () => observer.disconnect();
}

/** In a narrow window the side panel that is opened takes the other one's room; a wide one has both again. */
export function shareRoom(hasFocus: (side: Side) => boolean = isFocused): () => void {
  const share = (view: ViewState, before: ViewState) => {
    const { madeRoom } = view;
    if (!isNarrow(view)) {
      const back = madeRoom && isNarrow(before) ? { [madeRoom]: true } : {};
      if (madeRoom) viewStore.setState({ ...back, madeRoom: null });
      return;
    }
    if (!view.paletteOpen || !view.inspectorOpen) return;
    const side = sideToFold(before, hasFocus);
    viewStore.setState({ [side]: false, madeRoom: side });
  };
  const now = viewStore.getState();
  share(now, now);
  return viewStore.subscribe(share);
}

function sideToFold(before: ViewState, hasFocus: (side: Side) => boolean): Side {
  if (before.paletteOpen && !before.inspectorOpen) return 'paletteOpen';
  if (before.inspectorOpen && !before.paletteOpen) return 'inspectorOpen';
  return hasFocus('paletteOpen') ? 'inspectorOpen' : 'paletteOpen';
}

function isFocused(side: Side): boolean {
  const part = side === 'paletteOpen' ? 'palette' : 'inspector';
  return document.activeElement?.closest(`[data-tour="${part}"]`) != null;
}
