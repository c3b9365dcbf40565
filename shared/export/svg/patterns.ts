import { type DriverLook, PATTERN_PATHS, PATTERN_TILE } from '../../design/look/driverLook.ts';
import { DRIVER_TONES } from './colors.ts';
import { block, element, type Xml } from './xml.ts';

/** The patterns of these drivers, to stand once in the picture. Their lines lie over the driver's colour. */
export function patternDefinitions(looks: readonly DriverLook[]): Xml {
  return block('defs', {}, looks.filter(isPatterned).map(definition));
}

function definition(look: DriverLook): Xml {
  const { soft } = DRIVER_TONES[look];
  const filled = look === 'overlay';
  return element(
    'pattern',
    { id: patternId(look), width: PATTERN_TILE, height: PATTERN_TILE, patternUnits: 'userSpaceOnUse' },
    element('path', {
      d: PATTERN_PATHS[look],
      fill: filled ? soft : 'none',
      ...(!filled && { stroke: soft, 'stroke-width': 1.6 }),
    }),
  );
}

/** The pattern within an outline that is filled with the driver's colour already. */
export function patternFill(look: DriverLook, outline: string): Xml[] {
  return isPatterned(look) ? [element('path', { d: outline, fill: `url(#${patternId(look)})` })] : [];
}

function isPatterned(look: DriverLook): boolean {
  return PATTERN_PATHS[look] !== '';
}

function patternId(look: DriverLook): string {
  return `switchyard-${look}`;
}
