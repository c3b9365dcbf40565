import { type AddContainers, batch } from '../../shared/design/edits.ts';
import { findHost } from '../../shared/design/entities.ts';
import { inPlace } from '../../shared/design/gestures/move.ts';
import { canvasStore } from '../canvas/canvasStore.ts';
import { documentStore, edit } from '../store/document.ts';
import { select } from '../store/view.ts';

/** More than this are not selected one by one: what they are on is. */
const MOST_SELECTED = 200;

/** Adds containers as one step; the hosts stay where they are, although some grow. */
export function carryOut(...additions: readonly AddContainers[]): void {
  const { design } = documentStore.getState();
  const count = additions.reduce((sum, { values }) => sum + values.length, 0);
  const [first] = additions;
  if (!first || count === 0) return;
  const names = additions.flatMap(({ host }) => findHost(design, host)?.name ?? []);
  edit(inPlace(design, canvasStore.getState().placed, batch(...additions)), {
    key: 'bulk.step.add',
    params: { count, host: names.join(', ') },
  });
  if (count > MOST_SELECTED) select(...additions.map(({ host }) => ({ kind: 'host' as const, id: host })));
  else {
    select(
      ...additions.flatMap(({ host, values }) => values.map(({ id }) => ({ kind: 'container' as const, id, host }))),
    );
  }
}
