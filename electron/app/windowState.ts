/** Where the window was when it was last closed. */
export interface WindowState {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

export type Area = Omit<WindowState, 'maximized'>;

/** So much of the title bar must lie on a display for the window to be dragged back. */
const GRIP = 80;

export function parseWindowState(json: unknown): WindowState | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const record: Readonly<Record<string, unknown>> = { ...json };
  const { x, y, width, height, maximized } = record;
  const whole = (value: unknown): value is number => Number.isSafeInteger(value);
  if (!whole(x) || !whole(y) || !whole(width) || !whole(height) || width < 1 || height < 1) return undefined;
  return { x, y, width, height, maximized: maximized === true };
}

/** The remembered place, unless the display it was on is gone: then nothing, and the platform chooses. */
export function placeOn(displays: readonly Area[], state: WindowState | null): WindowState | null {
  if (!state) return null;
  const reachable = displays.some((area) => {
    const across = Math.min(state.x + state.width, area.x + area.width) - Math.max(state.x, area.x);
    return across >= GRIP && state.y >= area.y && state.y + GRIP / 2 <= area.y + area.height;
  });
  return reachable ? state : null;
}
