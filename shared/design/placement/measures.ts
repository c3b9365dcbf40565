/** Sizes of the drawing in canvas units (CSS pixels at 100 %). One table, so that canvas, hit tests and picture exports agree. */
export const MEASURES = {
  /** Height of a host's title bar; a folded host is this and nothing more. */
  title: 44,
  /** Inner margin of a host. */
  margin: 20,
  container: { width: 156, height: 60 },
  gap: 16,
  /** Room between the lowest container and the first lane, for the endpoint tabs and their wires. */
  wires: 40,
  lane: 30,
  switchBar: 20,
  /** Room between the switch bar and the adapters, for the uplink wires. */
  uplinks: 26,
  adapter: { width: 128, height: 44 },
  /** A bay is never narrower than a readable lane label. */
  bayWidth: 330,
  bayGap: 28,
  emptyHost: { width: 370, height: 180 },
  hostGap: 64,
  /** Widest grid of containers in one bay. */
  columns: 10,
} as const;
