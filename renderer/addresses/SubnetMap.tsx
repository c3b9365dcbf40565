import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { contains, containsSubnet, type Subnet, subnetOf } from '../../shared/address/ipv4.ts';
import { type AddressMap, mapOf, partLength, SHOWN_SINGLY } from '../../shared/addressPlan/map.ts';
import type { AddressState, PlannedSubnet } from '../../shared/addressPlan/model.ts';
import { nextFree, usesAt } from '../../shared/addressPlan/room.ts';
import { driverLook } from '../../shared/design/look/driverLook.ts';
import { useTexts } from '../language/useTexts.ts';
import { useView } from '../store/hooks.ts';
import { reveal } from '../store/view.ts';
import { moveCursor, showWindow, useAddresses } from './addressStore.ts';
import { CellDetails } from './CellDetails.tsx';
import { Conflicts } from './Conflicts.tsx';
import { selectedAddresses } from './giving.ts';
import { Legend } from './Legend.tsx';
import { MapGrid } from './MapGrid.tsx';
import { addressLayout, labelRoom, partLayout } from './mapLayout.ts';
import { PartDetails } from './PartDetails.tsx';
import { useSize } from './useSize.ts';
import { WindowPath } from './WindowPath.tsx';
import { cellLabel, octetsShown, partText, rowSubnet } from './words.ts';

interface SubnetMapProps {
  readonly row: PlannedSubnet;
  readonly onDone: (message: string) => void;
}

/** The addresses of a subnet as a map, and beside it what the one pointed at is. */
export function SubnetMap({ row, onDone }: SubnetMapProps) {
  const styles = useStyles();
  const texts = useTexts();
  if (row.subnet) return <KnownMap row={row} subnet={row.subnet} onDone={onDone} />;
  return (
    <div className={styles.unknown}>
      <Text>{row.unknown && texts(`addresses.unknown.${row.unknown}`)}</Text>
      {row.open.length > 0 && (
        <Caption1 className={styles.quiet}>{texts('addresses.open', { count: row.open.length })}</Caption1>
      )}
      <Conflicts row={row} />
    </div>
  );
}

function KnownMap({ row, subnet, onDone }: SubnetMapProps & { readonly subnet: Subnet }) {
  const styles = useStyles();
  const texts = useTexts();
  const [room, size] = useSize<HTMLDivElement>();
  const [hovered, setHovered] = useState<number | null>(null);
  const wanted = useAddresses((view) => view.window);
  const moved = useAddresses((view) => view.cursor);
  const selection = useView((view) => view.selection);
  const window = wanted && containsSubnet(subnet, wanted) ? wanted : subnet;
  const map = useMemo(() => mapOf(row, window), [row, window]);
  const count = map.level === 'addresses' ? map.states.length : map.parts.length;
  const label = labelRoom(octetsShown(map));
  const layout = (map.level === 'addresses' ? addressLayout : partLayout)(
    count,
    size.width - ROOM_PADDING.x,
    size.height - ROOM_PADDING.y,
    label,
  );
  const cursor = moved ?? firstOfInterest(row, map);
  const at = Math.min(hovered ?? cursor, count - 1);
  const unit = (window.last - window.base + 1) / count;

  const picked = useMemo(() => {
    const inside = [...selectedAddresses(row, selection)].filter((address) => contains(window, address));
    return [...new Set(inside.map((address) => Math.floor((address - window.base) / unit)))];
  }, [row, selection, window, unit]);
  const activate = (index: number) => {
    const address = window.base + index * unit;
    if (map.level === 'parts') {
      setHovered(null);
      showWindow(subnetOf(address, partLength(window)));
      return;
    }
    const owner = usesAt(row, address).find((use) => use.owner);
    if (owner) reveal(owner.ref);
  };
  const back = () => {
    if (window.length === subnet.length) return;
    const outer = outerWindow(subnet, window);
    const part = 2 ** (32 - partLength(outer));
    showWindow(outer, Math.floor((window.base - outer.base) / part));
  };
  const labelOf = (index: number) => {
    const part = map.level === 'parts' ? map.parts[index] : undefined;
    return part ? partText(texts, part) : cellLabel(texts, row, window.base + index);
  };
  const part = map.level === 'parts' ? map.parts[at] : undefined;
  const look = row.network ? driverLook(row.network.driver || 'nat') : 'none';
  const name = { subnet: rowSubnet({ ...row, subnet: window }) };
  return (
    <div className={styles.root}>
      <div className={styles.map}>
        <WindowPath subnet={subnet} window={window} />
        <div ref={room} className={styles.room}>
          {size.width > 0 && (
            <MapGrid
              map={map}
              layout={layout}
              label={texts(map.level === 'parts' ? 'addresses.map.parts' : 'addresses.map', name)}
              look={look}
              cursor={cursor}
              hovered={hovered}
              picked={picked}
              cellLabel={labelOf}
              onCursor={moveCursor}
              onHover={setHovered}
              onActivate={activate}
              onBack={back}
            />
          )}
        </div>
        <div className={styles.foot}>
          <Legend look={look} states={statesOf(map)} />
        </div>
      </div>
      <div className={styles.side}>
        {part ? (
          <PartDetails part={part} onOpen={() => activate(at)} />
        ) : (
          <CellDetails row={row} address={window.base + at} onDone={onDone} />
        )}
        {row.counts.held > 0 && (
          <Caption1 className={styles.quiet}>{texts('addresses.held', { count: row.counts.held })}</Caption1>
        )}
        <Conflicts row={row} />
      </div>
    </div>
  );
}

/** What is kept free around the map for the ring of the focus. */
const ROOM_PADDING = { x: 12, y: 10 };

/** Where somebody looks first: a conflict, else the first that is used, else the first that is free. */
function firstOfInterest(row: PlannedSubnet, map: AddressMap): number {
  const first = (states: readonly AddressState[]) => {
    if (map.level === 'addresses') return map.states.findIndex((state) => states.includes(state));
    return map.parts.findIndex((part) => (states.includes('conflict') ? part.conflicts > 0 : part.used > 0));
  };
  const found = [first(['conflict']), first(['used', 'seen'])].find((index) => index >= 0);
  if (found !== undefined) return found;
  const free = nextFree(row, map.window.base);
  return free !== undefined && map.level === 'addresses' && contains(map.window, free) ? free - map.window.base : 0;
}

/** The window that a window was opened from. */
function outerWindow(subnet: Subnet, window: Subnet): Subnet {
  let outer = subnet;
  while (outer.length < SHOWN_SINGLY) {
    const inner = subnetOf(window.base, partLength(outer));
    if (inner.length >= window.length) return outer;
    outer = inner;
  }
  return outer;
}

function statesOf(map: AddressMap): ReadonlySet<AddressState> {
  if (map.level === 'addresses') return new Set(map.states);
  const states = new Set<AddressState>(['free']);
  for (const { used, elsewhere, conflicts } of map.parts) {
    if (used > 0) states.add('used');
    if (elsewhere > 0) states.add('elsewhere');
    if (conflicts > 0) states.add('conflict');
  }
  return states;
}

const useStyles = makeStyles({
  root: { flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(190px, 250px)' },
  map: {
    minHeight: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    padding: '0 8px 6px 10px',
    gap: '6px',
  },
  room: { flex: 1, minHeight: 0, overflow: 'auto', padding: '5px 6px' },
  foot: { flexShrink: 0, paddingLeft: '6px' },
  side: {
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '4px 16px 12px 12px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  unknown: { padding: '8px 16px', display: 'flex', flexDirection: 'column', gap: '8px', overflowY: 'auto' },
  quiet: { color: tokens.colorNeutralForeground3 },
});
