import type { Hop } from '../../shared/paths/path.ts';
import { reveal } from '../store/view.ts';

/** Selects what a hop passes and brings it into view; an endpoint is shown by its container's tab. */
export function goToHop(hop: Hop | undefined): void {
  if (hop?.entity) reveal(hop.entity);
}
