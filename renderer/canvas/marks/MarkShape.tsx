import { memo } from 'react';
import type { MarkKind } from './markStore.ts';

/** Each mark has a ground of its own shape and a sign: neither needs colour to be told from the others. */
const CIRCLE = 'M8 .75a7.25 7.25 0 1 1 0 14.5a7.25 7.25 0 1 1 0-14.5Z';
const SQUARE = 'M3.5 1h9A2.5 2.5 0 0 1 15 3.5v9a2.5 2.5 0 0 1-2.5 2.5h-9A2.5 2.5 0 0 1 1 12.5v-9A2.5 2.5 0 0 1 3.5 1Z';
const DIAMOND = 'M8 .2 15.8 8 8 15.8.2 8Z';
const OCTAGON = 'M4.9.6h6.2l4.3 4.3v6.2l-4.3 4.3H4.9L.6 11.1V4.9Z';
const TABLET = 'M1 4h14v8H1Z';
const HEXAGON = 'M4.3 1.5h7.4L15.4 8l-3.7 6.5H4.3L.6 8Z';
const HOUSE = 'M8 .8 15.2 6.500V15H.8V6.500Z';

const SHAPES: Readonly<Record<MarkKind, { readonly ground: string; readonly sign: string }>> = {
  create: { ground: CIRCLE, sign: 'M8 4.2v7.6M4.2 8h7.6' },
  change: { ground: SQUARE, sign: 'M4 9.2c1-2.6 2.8-2.6 4-1.2s3 1.4 4-1.2' },
  replace: { ground: DIAMOND, sign: 'M8 3.800v5M5.5 6.300h5M5.5 11.300h5' },
  delete: { ground: TABLET, sign: 'M4.2 8h7.6' },
  conflict: { ground: OCTAGON, sign: 'M8 3.600v5.400M8 11.700v.6' },
  missing: { ground: CIRCLE, sign: 'M5.9 6.200c.1-2.9 4.3-2.8 4.2 0 0 1.7-2.1 1.6-2.1 3.200M8 12v.3' },
  changed: { ground: SQUARE, sign: 'M4.3 6.400h7.400M4.3 9.600h7.400M10 3.9 6 12.1' },
  foreign: { ground: HOUSE, sign: 'M5.200 10.600h5.600M5.200 7.800h5.600' },
  extra: { ground: HEXAGON, sign: 'M8 4.8v6.4M4.8 8h6.4' },
  locked: {
    ground: 'M3.5 7h9A1 1 0 0 1 13.5 8v5.500a1.5 1.5 0 0 1-1.5 1.500h-8a1.5 1.5 0 0 1-1.5-1.500V8a1 1 0 0 1 1-1Z',
    sign: 'M5 7V4.500a3 3 0 0 1 6 0V7M8 10v2',
  },
};

/** The shape of a mark alone; whoever shows it says in words what it means. */
export const MarkShape = memo(function MarkShape({ mark }: { readonly mark: MarkKind }) {
  const { ground, sign } = SHAPES[mark];
  return (
    <svg className="sy-mark-shape" data-mark={mark} viewBox="0 0 16 16" aria-hidden="true">
      <path className="sy-mark-ground" d={ground} />
      <path className="sy-mark-sign" d={sign} />
    </svg>
  );
});
