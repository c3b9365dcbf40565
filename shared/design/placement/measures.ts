/** Sizes of the drawing in canvas units (CSS pixels at 100 %). One table, so that canvas, hit tests and picture exports agree. */
export const MEASURES = {
  /** Height of a host's title bar; a folded host is this and nothing more. */
  title: 44,
  /** Inner margin of a host. */
  margin: 20,
  container: { width: 172, height: 62 },
  /** Between elements side by side. */
  gap: 16,
  /** Between rows of containers: room for the endpoint tabs and for a wire that turns beneath them. */
  rowGap: 34,
  /** Endpoint tabs on a container's lower edge: half on the card, half below it. */
  tab: { width: 66, height: 18, gap: 4, inset: 10 },
  /** Room between the lowest container and the first lane, for the endpoint tabs and their wires. */
  wires: 46,
  lane: 32,
  laneGap: 4,
  switchBar: 24,
  /** Room between the switch bar and the adapters, for the uplink wires. */
  uplinks: 28,
  adapter: { width: 156, height: 48 },
  /** A bay is never narrower than a readable lane label. */
  bayWidth: 360,
  bayGap: 28,
  emptyHost: { width: 400, height: 190 },
  hostGap: 64,
  /** Left between hosts where one has to give way to another. */
  hostClearance: 24,
  /** Widest grid of containers in one bay. */
  columns: 10,
} as const;
