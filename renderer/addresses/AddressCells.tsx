import { memo } from 'react';
import type { AddressState } from '../../shared/addressPlan/model.ts';
import { type MapLayout, type MarkedState, marksOf, squaresByState } from './mapLayout.ts';

interface AddressCellsProps {
  readonly layout: MapLayout;
  readonly states: readonly AddressState[];
}

/** All addresses of a window: one path for each state, however many there are. */
export const AddressCells = memo(function AddressCells({ layout, states }: AddressCellsProps) {
  const squares = squaresByState(layout, states);
  return (
    <>
      {[...squares].map(([state, path]) => (
        <path key={state} className={`sy-map-${state}`} d={path} />
      ))}
      {MARKED.map((state) => (
        <path key={state} className={`sy-map-${state}-mark`} d={marksOf(layout, states, state)} />
      ))}
    </>
  );
});

const MARKED = ['seen', 'host', 'elsewhere', 'conflict'] as const satisfies readonly MarkedState[];
