import { viewStore } from '../../store/view.ts';
import { canvasStore } from '../canvasStore.ts';
import { boundsOf, freeArea, seenBox } from '../viewport.ts';
import { isNeeded } from './miniature.ts';

/** What is seen goes away for good, what is not is there for good: until then it comes when it is needed. */
export function toggleMinimap(): void {
  viewStore.setState({ minimap: isShown() ? 'never' : 'always' });
}

function isShown(): boolean {
  const { minimap } = viewStore.getState();
  const { placed } = canvasStore.getState();
  if (minimap !== 'when-needed' || placed.length === 0) return minimap === 'always';
  return isNeeded(seenBox(), boundsOf(placed), freeArea().height);
}
