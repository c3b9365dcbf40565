import { memo } from 'react';
import { DRIVER_LOOKS, type DriverLook, PATTERN_PATHS, PATTERN_TILE } from '../../shared/design/look/driverLook.ts';

/** The patterns of all drivers, once in the page; every other drawing refers to them. */
export const DriverPatterns = memo(function DriverPatterns() {
  return (
    <svg className="sy-patterns" aria-hidden="true">
      <defs>
        {DRIVER_LOOKS.map((look) => (
          <pattern
            key={look}
            id={patternId(look)}
            width={PATTERN_TILE}
            height={PATTERN_TILE}
            patternUnits="userSpaceOnUse"
            data-driver={look}
          >
            <rect className="sy-pattern-ground" width={PATTERN_TILE} height={PATTERN_TILE} />
            <path className="sy-pattern-lines" d={PATTERN_PATHS[look]} />
          </pattern>
        ))}
      </defs>
    </svg>
  );
});

/** Shows a driver by colour and pattern: a small filled rectangle. */
export function DriverSwatch({ look, className }: { readonly look: DriverLook; readonly className?: string }) {
  return (
    <svg className={className ?? 'sy-swatch'} aria-hidden="true">
      <rect width="100%" height="100%" fill={`url(#${patternId(look)})`} />
    </svg>
  );
}

export function patternId(look: DriverLook): string {
  return `sy-pattern-${look}`;
}
