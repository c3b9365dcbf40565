import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef } from 'react';
import { formatIpv4 } from '../../shared/address/ipv4.ts';
import type { AddressMap } from '../../shared/addressPlan/map.ts';
import { AddressCells } from './AddressCells.tsx';
import './addresses.css';
import { boxOf, cellAt, cellByKey, type MapLayout, sizeOf } from './mapLayout.ts';
import { PartCells } from './PartCells.tsx';
import { octetsShown } from './words.ts';

interface MapGridProps {
  readonly map: AddressMap;
  readonly layout: MapLayout;
  readonly label: string;
  /** Hue of the network. */
  readonly look: string;
  readonly cursor: number;
  readonly hovered: number | null;
  /** Cells of what is selected on the canvas. */
  readonly picked: readonly number[];
  readonly cellLabel: (index: number) => string;
  readonly onCursor: (index: number) => void;
  readonly onHover: (index: number | null) => void;
  readonly onActivate: (index: number) => void;
  readonly onBack: () => void;
}

/**
 * The map as a grid that is moved about in with the arrow keys. The cells are a drawing; of those who do not see it only the
 * one that keys are on is an element, with its place among all of them.
 */
export function MapGrid(props: MapGridProps) {
  const { map, layout, cursor, hovered, picked } = props;
  const styles = useStyles();
  const id = useId();
  const focusCell = useRef<HTMLDivElement>(null);
  const size = sizeOf(layout);
  const at = Math.min(cursor, layout.count - 1);
  const active = boxOf(layout, at);

  useEffect(() => {
    if (document.activeElement === focusCell.current?.parentElement?.parentElement) {
      focusCell.current?.scrollIntoView({ block: 'nearest' });
    }
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const next = cellByKey(layout, at, event.key, event.ctrlKey);
    if (next !== undefined) props.onCursor(next);
    else if (event.key === 'Enter' || event.key === ' ') props.onActivate(at);
    else if (event.key === 'Backspace') props.onBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const indexAt = (event: PointerEvent<SVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return cellAt(layout, event.clientX - box.left, event.clientY - box.top) ?? null;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of a thousand cells is what the drawing is there to avoid
    <div
      className={styles.root}
      style={{ ...size }}
      data-driver={props.look}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={layout.rows}
      aria-colcount={layout.columns}
      aria-activedescendant={id}
      onKeyDown={onKeyDown}
    >
      <svg
        className="sy-map"
        aria-hidden="true"
        width={size.width}
        height={size.height}
        onPointerMove={(event) => props.onHover(indexAt(event))}
        onPointerLeave={() => props.onHover(null)}
        onClick={(event) => {
          const index = indexAt(event as unknown as PointerEvent<SVGElement>);
          if (index === null) return;
          props.onCursor(index);
          props.onActivate(index);
        }}
      >
        <RowLabels map={map} layout={layout} />
        {map.level === 'addresses' ? (
          <AddressCells layout={layout} states={map.states} />
        ) : (
          <PartCells layout={layout} parts={map.parts} />
        )}
        {picked.map((index) => (
          <rect key={index} className="sy-map-picked" {...around(layout, index, 0)} />
        ))}
        {hovered !== null && hovered < layout.count && (
          <rect className="sy-map-hover" {...around(layout, hovered, 0)} />
        )}
        <g className={styles.cursor}>
          <rect className="sy-map-cursor-ground" {...around(layout, at, 1)} />
          <rect className="sy-map-cursor" {...around(layout, at, 1)} />
        </g>
      </svg>
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell */}
      <div role="row" aria-rowindex={Math.floor(at / layout.columns) + 1}>
        {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above */}
        <div
          ref={focusCell}
          id={id}
          role="gridcell"
          className={styles.cell}
          style={{ left: active.x, top: active.y, width: active.width, height: active.height }}
          aria-colindex={(at % layout.columns) + 1}
          aria-selected
          aria-label={props.cellLabel(at)}
        />
      </div>
    </div>
  );
}

function around(layout: MapLayout, index: number, by: number) {
  const { x, y, width, height } = boxOf(layout, index);
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by, rx: 1 };
}

/** The address that each row begins with, by the octets that differ. */
function RowLabels({ map, layout }: { readonly map: AddressMap; readonly layout: MapLayout }) {
  const step = layout.columns * (map.level === 'addresses' ? 1 : (map.parts[0]?.size ?? 1));
  const octets = octetsShown(map);
  return Array.from({ length: layout.rows }, (_, row) => {
    const address = formatIpv4(map.window.base + row * step);
    const shown = address.split('.').slice(4 - octets);
    const y = row * layout.cellHeight + layout.cellHeight / 2 + 4;
    return (
      <text key={address} className="sy-map-label" x={layout.label - 8} y={y}>
        {octets === 4 ? address : `.${shown.join('.')}`}
      </text>
    );
  });
}

const useStyles = makeStyles({
  root: {
    position: 'relative',
    flexShrink: 0,
    outline: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '3px', borderRadius: '2px' },
  },
  cursor: { pointerEvents: 'none' },
  cell: { position: 'absolute', pointerEvents: 'none' },
});
