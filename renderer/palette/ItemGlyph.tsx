import type { PaletteItem } from '../../shared/design/gestures/drop.ts';
import { driverAbbreviation, driverLook } from '../../shared/design/look/driverLook.ts';
import { DriverSwatch } from '../canvas/DriverPatterns.tsx';

/** A palette item as it looks on the canvas, in small. */
export function ItemGlyph({ item }: { readonly item: PaletteItem }) {
  if (item.kind === 'network') return <NetworkGlyph driver={item.driver} />;
  return (
    <svg className="sy-glyph" data-kind={item.kind} viewBox="0 0 40 28" aria-hidden="true">
      <Shape kind={item.kind} />
    </svg>
  );
}

function NetworkGlyph({ driver }: { readonly driver: string }) {
  const look = driverLook(driver);
  return (
    <span className="sy-glyph sy-glyph-network" data-driver={look} aria-hidden="true">
      <DriverSwatch look={look} className="sy-glyph-swatch" />
      <span>{driverAbbreviation(driver)}</span>
    </span>
  );
}

function Shape({ kind }: { readonly kind: Exclude<PaletteItem['kind'], 'network'> }) {
  switch (kind) {
    case 'host':
      return (
        <>
          <rect x="2" y="2" width="36" height="24" rx="3" />
          <path d="M2 9H38M6 5.5H16" />
        </>
      );
    case 'adapter':
      return (
        <>
          <path d="M2 26H38" />
          <path className="sy-glyph-solid" d="M8 26V11a2 2 0 0 1 2-2H30a2 2 0 0 1 2 2V26Z" />
          <path d="M14 14V18M18 14V18M22 14V18M26 14V18" />
        </>
      );
    case 'switch':
      return (
        <>
          <rect className="sy-glyph-solid" x="2" y="8" width="36" height="7" rx="1.5" />
          <path d="M10 15V24M30 15V24M14 3V8M20 3V8M26 3V8" />
        </>
      );
    case 'container':
      return (
        <>
          <rect x="4" y="4" width="32" height="17" rx="3" />
          <path d="M9 9.5H22M9 14H17" />
          <rect className="sy-glyph-solid" x="9" y="18" width="11" height="6" rx="1.5" />
        </>
      );
  }
}
