import './ghosts.css';
import { ViewportPortal } from '@xyflow/react';
import { useStore } from 'zustand';
import type { PlacedHost } from '../../../shared/design/placement/placeDesign.ts';
import { useTexts } from '../../language/useTexts.ts';
import { useCanvas } from '../canvasStore.ts';
import { type Detail, isFar } from '../detail.ts';
import type { Ghost } from './ghosts.ts';
import { MarkShape } from './MarkShape.tsx';
import { markStore } from './markStore.ts';

/** Room that a ghost takes, and how many rows of them fit between two hosts. */
const CHIP = { card: { width: 190, rows: 2 }, compact: { width: 300, rows: 1 } } as const;

/**
 * What only the hosts have, beneath each of them, as long as they are compared with the design: to be seen and read, not to be
 * chosen or changed. What does not fit is counted; the panel lists it all.
 */
export function GhostLayer() {
  const ghosts = useStore(markStore, (state) => state.ghosts);
  const placed = useCanvas((state) => state.placed);
  const detail = useCanvas((state) => state.detail);
  const moving = useCanvas((state) => state.moving);
  if (ghosts.size === 0 || moving) return null;
  return (
    <ViewportPortal>
      {placed.map((host) => {
        const mine = ghosts.get(host.host.id);
        return mine && <Shelf key={host.host.id} host={host} ghosts={mine} detail={detail} />;
      })}
    </ViewportPortal>
  );
}

interface ShelfProps {
  readonly host: PlacedHost;
  readonly ghosts: readonly Ghost[];
  readonly detail: Detail;
}

function Shelf({ host, ghosts, detail }: ShelfProps) {
  const texts = useTexts();
  const far = isFar(detail);
  const { width: chip, rows } = detail === 'compact' ? CHIP.compact : CHIP.card;
  const columns = far ? 1 : Math.max(1, Math.floor(host.width / chip));
  const room = columns * rows;
  const shown = far ? [] : ghosts.length > room ? ghosts.slice(0, room - 1) : ghosts;
  const more = ghosts.length - shown.length;
  return (
    <ul
      className="sy-ghosts"
      aria-label={texts('ghosts.label', { host: host.host.name })}
      style={{
        transform: `translate(${host.x}px, ${host.y + host.height}px)`,
        width: host.width,
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
      }}
    >
      {shown.map((ghost) => (
        <li key={ghost.id} className="sy-ghost-chip" data-mark={ghost.mark}>
          <MarkShape mark={ghost.mark} />
          <span className="sy-ghost-name">{ghost.name}</span>
          <span className="sy-ghost-what">{ghost.what}</span>
          <span className="sy-ghost-said">{texts(`mark.${ghost.mark}`)}</span>
        </li>
      ))}
      {more > 0 && (
        <li className="sy-ghost-chip" data-more>
          {texts(shown.length === 0 ? 'ghosts.count' : 'ghosts.more', { count: more })}
        </li>
      )}
    </ul>
  );
}
