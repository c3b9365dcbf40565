import { isNarrow, type ViewState, viewStore } from '../store/view.ts';

type Side = 'paletteOpen' | 'inspectorOpen';

/** What was folded for want of room, and comes back with it. */
let folded: Side | null = null;

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
  return viewStore.subscribe((view, before) => {
    if (!isNarrow(view)) {
      if (folded && isNarrow(before)) viewStore.setState({ [folded]: true });
      folded = null;
      return;
    }
    if (!view.paletteOpen || !view.inspectorOpen) return;
    folded = sideToFold(before, hasFocus);
    viewStore.setState({ [folded]: false });
  });
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
