import { l2bridge } from './drivers/l2bridge.ts';
import { l2tunnel } from './drivers/l2tunnel.ts';
import { nat } from './drivers/nat.ts';
import { overlay } from './drivers/overlay.ts';
import { transparent } from './drivers/transparent.ts';
import { ics, internal, privateDriver } from './drivers/undocumented.ts';
import type { Driver, DriverId } from './driverTypes.ts';

export type {
  Connectivity,
  Discovery,
  Driver,
  DriverCapabilities,
  DriverCapability,
  DriverId,
  Outbound,
  SwitchKind,
  Travel,
} from './driverTypes.ts';

/** The five drivers the Microsoft pages support, in the order the palette shows them. */
export const SUPPORTED_DRIVER_IDS = [
  'nat',
  'transparent',
  'overlay',
  'l2bridge',
  'l2tunnel',
] as const satisfies readonly DriverId[];

/** Registered by dockerd, described nowhere; shown when found, not offered first. */
const UNDOCUMENTED_DRIVER_IDS = ['ics', 'internal', 'private'] as const satisfies readonly DriverId[];

export const DRIVER_IDS = [...SUPPORTED_DRIVER_IDS, ...UNDOCUMENTED_DRIVER_IDS] as const;

/** Total over DriverId, so `DRIVERS[network.driver]` needs no check. */
export const DRIVERS: { readonly [id in DriverId]: Driver } = {
  nat,
  transparent,
  overlay,
  l2bridge,
  l2tunnel,
  ics,
  internal,
  private: privateDriver,
};

/** For text that may not be a driver id. */
export const driverById: ReadonlyMap<string, Driver> = new Map(Object.entries(DRIVERS));
