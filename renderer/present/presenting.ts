import type { EntityRef } from '../../shared/design/entities.ts';
import { canvasStore } from '../canvas/canvasStore.ts';
import { fitView } from '../canvas/viewport.ts';
import { select, viewStore } from '../store/view.ts';

/** Hosts as one reads: from top to bottom, and in a row from left to right. */
export function hostsInOrder(): readonly EntityRef[] {
  const { placed } = canvasStore.getState();
  const rows = placed.toSorted((a, b) => (overlapInHeight(a, b) ? a.x - b.x : a.y - b.y));
  return rows.map(({ host }) => ({ kind: 'host', id: host.id }));
}

interface Upright {
  readonly y: number;
  readonly height: number;
}

function overlapInHeight(a: Upright, b: Upright): boolean {
  return a.y < b.y + b.height / 2 && b.y < a.y + a.height / 2;
}

/** Shows the drawing alone, first whole, then host by host. */
export function beginPresenting(): void {
  select();
  viewStore.setState({ presenting: 0 });
  // A window that may not fill the screen presents all the same.
  void document.documentElement.requestFullscreen?.().catch(() => undefined);
  showStep(0);
}

/** @param by one step on, or back. The end is the end: nothing begins anew in front of an audience. */
export function presentStep(by: 1 | -1): void {
  const { presenting } = viewStore.getState();
  if (presenting === null) return;
  const at = Math.min(Math.max(presenting + by, 0), hostsInOrder().length);
  viewStore.setState({ presenting: at });
  showStep(at);
}

export function endPresenting(): void {
  if (viewStore.getState().presenting === null) return;
  viewStore.setState({ presenting: null });
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  requestAnimationFrame(() => fitView());
}

/** Once panels have made room. */
function showStep(at: number): void {
  const ref = at === 0 ? undefined : hostsInOrder()[at - 1];
  requestAnimationFrame(() => fitView(ref && [ref]));
}
