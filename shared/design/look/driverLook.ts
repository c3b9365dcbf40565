import { driverById, SUPPORTED_DRIVER_IDS } from '../../windows/drivers.ts';

/** Drivers that have a hue and a pattern of their own; any other text in the driver field is drawn as `other`. */
export type DriverLook = (typeof SUPPORTED_DRIVER_IDS)[number] | 'other';

const LOOKS: ReadonlySet<string> = new Set(SUPPORTED_DRIVER_IDS);

/**
 * Docker compares driver names as written, but the drawing shall not change its colour over a capital letter. Docker takes
 * nat when no driver is given.
 */
export function driverLook(driver: string): DriverLook {
  const id = driver.toLowerCase() || 'nat';
  return LOOKS.has(id) ? (id as DriverLook) : 'other';
}

/** Abbreviation shown where there is no room for the driver's name. */
export function driverAbbreviation(driver: string): string {
  return driverById.get(driver.toLowerCase() || 'nat')?.abbreviation ?? driver.slice(0, 6).toUpperCase();
}

/** Side of the square that a pattern repeats in. */
export const PATTERN_TILE = 8;

/** One tile of each driver's pattern as an SVG path, so that drivers are told apart without colour. Transparent is plain. */
export const PATTERN_PATHS: Readonly<Record<DriverLook, string>> = {
  nat: 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  transparent: '',
  overlay: 'M4 2.6A1.4 1.4 0 1 1 4 5.4A1.4 1.4 0 1 1 4 2.6Z',
  l2bridge: 'M2 0V8M6 0V8',
  l2tunnel: 'M0 2H8M0 6H8',
  other: 'M0 0L8 8M0 8L8 0',
};

export const DRIVER_LOOKS = Object.keys(PATTERN_PATHS) as readonly DriverLook[];
