/** Every number of the window that somebody might want to change, once, with its reason. */
export const OPTIONS = {
  /** Steps kept in the history: more than a working day of edits. */
  historySteps: 1000,
  /** Files whose history is kept for when they are opened again: as many as one goes back and forth between. */
  fileHistories: 5,
  /** “Fix all” stops here: a rule whose fixes never settle must not hang the window. */
  fixAllLimit: 2000,
  /** Below this the pointer has not begun to drag, so a click with a shaky hand stays a click. */
  dragThreshold: 4,
  /** Arrow keys move by this; with Shift by ten times. */
  nudge: 8,
  zoom: { min: 0.02, max: 2.5 },
  /**
   * Zoom levels at which cards show less: below `card` name and address, below `cell` coloured cells, below `count` lane
   * counts. Each is where the smallest text of the step before is no longer read (about 7 pixels).
   */
  detail: { card: 0.6, cell: 0.42, count: 0.14 },
  /** So many nodes of a large design that is opened come with each frame. */
  comeAtOnce: 8,
  /** Coming near, elements are made when the zoom has rested this long: making them at every zoom on the way is what stutters. */
  detailRest: 180,
  /** One step of zooming by key or button. */
  zoomStep: 1.25,
  /** Duration of motion that explains where one has got to, in milliseconds; none with reduced motion. */
  motion: 180,
  /** How far beside a legal target a connection still ends at it, in CSS pixels. */
  connectionReach: 20,
  /** The most room the minimap takes, in CSS pixels. */
  minimap: { width: 184, height: 124 },
  /** With less room than this for the drawing, in CSS pixels, the minimap would hide more than it tells. */
  minimapRoom: 400,
  /** How near, in CSS pixels, places attract what is dragged. */
  snapReach: 6,
  /**
   * While something is dragged: width of the zone along the edges that moves the canvas, how long to rest there first (what
   * comes from the palette crosses one), and pixels per frame.
   */
  edgePan: { zone: 28, delay: 300, speed: 12 },
  /** Size of the list at the pointer, in CSS pixels: eight offers without scrolling; and how many are listed at the most. */
  quickAdd: { width: 290, height: 420, rows: 50 },
  /** So many elements that go as well are named before something is deleted; the others are counted. */
  deleteNames: 8,
  /** Width of the inspector and heights of the bottom panel in CSS pixels, when first shown; a script needs more room than a list. */
  inspectorWidth: 340,
  panelHeights: {
    problems: 240,
    import: 240,
    paths: 320,
    addresses: 320,
    plan: 400,
    apply: 400,
    drift: 320,
    export: 400,
  },
  paletteWidth: 216,
  /** Milliseconds until unsaved work that could not be written down is written down again: disks get room, networks come back. */
  journalRetry: 10_000,
  /** Milliseconds that a save under way is waited for before unsaved work is asked about: disks take some, networks more. */
  saveWait: 5_000,
  /** Milliseconds after the last change of the view until it is written down: resizing would write at every pixel. */
  rememberAfter: 400,
  /** Width of a folded side panel: one button. */
  foldedWidth: 44,
  /** A design with more elements is exported anew only when it has rested this many milliseconds; smaller ones at once. */
  exportAtOnce: 500,
  exportAfter: 400,
  /** Longer texts are read beside the window: about where reading them takes longer than a frame or three. */
  importAtOnce: 200_000,
  openAtOnce: 500_000,
  /** Milliseconds for which an edit of a large design is judged at once; what takes longer goes on in slices. */
  judgeAtOnce: 6,
  /** A pasted table of more lines is not shown as a text unless one asks for it. */
  tableLines: 500,
  /** Work that takes longer than this says so. */
  busyAfter: 200,
  /** A plan follows the design when that has rested this many milliseconds: it takes as many for ten thousand containers. */
  planAfter: 300,
  /** Milliseconds after which what was seen on a host is called old: long enough to think about a plan. */
  readingOld: 5 * 60_000,
  /** Hosts are not looked at for drift more often than this when the window comes to the front, in milliseconds. */
  driftPause: 30_000,
  /** Elements that a search lists at the most; more would have to be read through. */
  searchHits: 50,
  /** Height of the bottom panel's tabs, which stay when it is folded. */
  tabBarHeight: 40,
  headerHeight: 48,
  statusBarHeight: 28,
  /** A window less wide than this, in CSS pixels (one of 1280 at a zoom of 200 %), has room for one side panel at a time. */
  narrow: 900,
  /** So much of the drawing stays above the panel below it, however low the window is. */
  leastCanvas: 120,
  /** A view in the panel below is not squeezed lower than this: the panel scrolls. */
  leastPanelView: 220,
  /** A panel is resized between these. */
  panelLimits: { inspector: { min: 280, max: 560 }, bottom: { min: 120, max: 640 } },
} as const;
