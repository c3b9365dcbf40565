import './focus.css';
import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import type { EntityRef } from '../../../shared/design/entities.ts';
import { neighboursOf } from '../../../shared/design/neighbours.ts';
import { useShown } from '../../paths/shownPath.ts';
import { useDesign, useView } from '../../store/hooks.ts';
import { useCanvas } from '../canvasStore.ts';
import { veilOf } from '../veil.ts';
import { litDrawing } from './litDrawing.ts';

/** Focus mode: the selection and what is connected to it stay lit, everything else is dimmed. A path dims by itself. */
export function FocusLayer() {
  const on = useView((view) => view.focusMode && view.selection.some(({ kind }) => kind !== 'design'));
  const selection = useView((view) => view.selection);
  const path = useShown((shown) => shown.path);
  const moving = useCanvas((state) => state.moving);
  return on && !path && !moving ? <Focus on={selection} /> : null;
}

function Focus({ on }: { readonly on: readonly EntityRef[] }) {
  const design = useDesign((whole) => whole);
  const placed = useCanvas((state) => state.placed);
  const counts = useCanvas((state) => state.detail === 'count');
  const near = useMemo(() => neighboursOf(design, on), [design, on]);
  const { boxes, wires } = useMemo(() => litDrawing(placed, near, counts), [placed, near, counts]);
  return (
    <ViewportPortal>
      <svg className="sy-focus" aria-hidden="true">
        <path className="sy-focus-veil" d={veilOf(boxes)} />
        {[...wires].map(([look, d]) => (
          <path key={look} className="sy-focus-wire" data-driver={look} d={d} />
        ))}
      </svg>
    </ViewportPortal>
  );
}
