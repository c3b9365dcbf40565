/** Origin of the window's pages. A scheme of our own has an origin, a CSP and no access to files, unlike file://. */
export const SCHEME = 'app';
export const ORIGIN = 'app://switchyard';
export const INDEX = `${ORIGIN}/index.html`;

/** Names of the two IPC channels: calls one way, events the other. */
export const CALL_CHANNEL = 'switchyard:call';
export const EVENT_CHANNEL = 'switchyard:event';

/** Fluent UI's neutral background, so that the window does not flash before its first paint. */
export const BACKGROUND = { light: '#fafafa', dark: '#1f1f1f' } as const;

export const FIRST_SIZE = { width: 1280, height: 800 } as const;
/** Below this the palette, the canvas and the inspector do not fit beside each other. */
export const SMALLEST_SIZE = { width: 800, height: 560 } as const;
