import { viewStore } from '../../store/view.ts';
import { canvasStore } from '../canvasStore.ts';
import { boundsOf, seenBox } from '../viewport.ts';
import { holds } from './miniature.ts';

/** Whether the minimap is shown now: it has nothing to tell while the whole drawing is in view. */
export function minimapShown(): boolean {
  const { minimap } = viewStore.getState();
  const { placed } = canvasStore.getState();
  if (minimap === 'never' || placed.length === 0) return false;
  return minimap === 'always' || !holds(seenBox(), boundsOf(placed));
}
