import type { DriverId } from './driverTypes.ts';

/** One function of windows.go parses the options of all of these, so docker never says "not for this driver". */
export const LOCAL_DRIVERS = [
  'nat',
  'transparent',
  'l2bridge',
  'l2tunnel',
  'ics',
  'internal',
  'private',
] as const satisfies readonly DriverId[];

export const ALL_DRIVERS = [...LOCAL_DRIVERS, 'overlay'] as const satisfies readonly DriverId[];
