import type { Point } from '../../../shared/design/placement/hitTest.ts';
import type { PlacedHost } from '../../../shared/design/placement/placeDesign.ts';
import type { Box } from '../../../shared/design/placement/placeHost.ts';
import type { HopKind } from '../../../shared/windows/paths/hops.ts';

/** A path as it is drawn over the canvas, in canvas units. */
export interface PathDrawing {
  readonly spots: readonly Spot[];
  readonly legs: readonly Leg[];
  /** What the packet passes and where it is to go: everything else is dimmed. */
  readonly lit: readonly Box[];
  /** The hosts it passes or is meant for, as wholes: from afar nothing less is told apart. */
  readonly hosts: readonly Box[];
  /** Where it is to go and does not arrive. */
  readonly missed: Box | undefined;
  readonly bounds: Box | undefined;
}

/** Kinds of hops that the drawing need not have an element for; the path names them itself. */
export const MARKS = [
  'vfp',
  'vxlan',
  'winnat',
  'ics',
  'management-vnic',
  'hyperv-host',
  'vmware-host',
  'physical-network',
  'router',
  'azure-gateway',
  'outside',
  'vswitch',
] as const satisfies readonly HopKind[];
export type Mark = (typeof MARKS)[number];

/** Where a hop is: at a card, below its tab, on a bar, between bars and adapters, at an adapter, on a title, or outside hosts. */
export type Level = 'card' | 'tab' | 'bar' | 'rail' | 'socket' | 'title' | 'folded' | 'outer';

/** The place of one hop. */
export interface Spot extends Point {
  /** Index of the hop. */
  readonly hop: number;
  readonly level: Level;
  /** Written beside the number. */
  readonly mark: Mark | undefined;
  /** The host it is drawn in; none outside. */
  readonly host: PlacedHost | undefined;
  /** At a tab: the way from there to the bar, without its ends. */
  readonly wire: readonly Point[];
}

/** The line from one hop to the next; `hop` is the one it leads to. */
export interface Leg {
  readonly hop: number;
  readonly points: readonly Point[];
  readonly look: 'sure' | 'inferred' | 'open';
}

/** Gives a host as it is drawn; undefined where it is not. */
export type HostLookup = (id: string) => PlacedHost | undefined;

/** What is written at a mark, in the window's language. */
export type MarkTexts = Readonly<Record<Mark, string>>;

/** Radius of a number at 100 %. */
export const RADIUS = 10;

/** Air between two marks in a row. */
export const MARK_GAP = 20;

/** Widths of the characters of a mark: text is not measured, and a little too wide does no harm. */
const CAPITAL = 8.4;
const SMALL = 6.8;
/** Of Korean, Chinese and Japanese. */
const SQUARE = 11;

/** Width of a number with its mark. */
export function markWidth(text: string | undefined): number {
  if (text === undefined) return 2 * RADIUS;
  const letters = [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
  return 2 * RADIUS + letters + 12;
}

function letterWidth(letter: string): number {
  if (/[\p{scx=Hang}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u.test(letter)) return SQUARE;
  return letter === letter.toLowerCase() ? SMALL : CAPITAL;
}
