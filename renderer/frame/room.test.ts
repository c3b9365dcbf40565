import { afterEach, beforeEach, expect, test } from 'vitest';
import { OPTIONS } from '../options.ts';
import { canvasInsets, viewStore } from '../store/view.ts';
import { shareRoom } from './room.ts';

/** A window of 1280 × 800 at a zoom of 200 %, without its title and status bars. */
const SMALL = { width: 640, height: 320 };
const LARGE = { width: 1280, height: 700 };

let stop: () => void = () => undefined;
let focus: 'paletteOpen' | 'inspectorOpen' | null = null;

beforeEach(() => {
  viewStore.setState({ ...viewStore.getInitialState(), room: LARGE });
  focus = null;
  stop = shareRoom((side) => side === focus);
});
afterEach(() => stop());

const sides = () => {
  const { paletteOpen, inspectorOpen } = viewStore.getState();
  return [paletteOpen && 'palette', inspectorOpen && 'inspector'].filter(Boolean);
};

test('a narrow window has one side panel, a wide one again both', () => {
  expect(sides()).toEqual(['palette', 'inspector']);
  viewStore.setState({ room: SMALL });
  expect(sides()).toEqual(['inspector']);
  viewStore.setState({ room: LARGE });
  expect(sides()).toEqual(['palette', 'inspector']);
});

test('the side panel with the focus stays; the one that is opened takes the other one’s room', () => {
  focus = 'paletteOpen';
  viewStore.setState({ room: SMALL });
  expect(sides()).toEqual(['palette']);
  viewStore.setState({ inspectorOpen: true });
  expect(sides()).toEqual(['inspector']);
  viewStore.setState({ paletteOpen: true });
  expect(sides()).toEqual(['palette']);
});

test('what was folded by hand stays folded', () => {
  viewStore.setState({ paletteOpen: false });
  viewStore.setState({ room: SMALL });
  viewStore.setState({ room: LARGE });
  expect(sides()).toEqual(['inspector']);
});

test('a window that is narrow from the start shares its room at once', () => {
  stop();
  viewStore.setState({ ...viewStore.getInitialState(), room: SMALL });
  stop = shareRoom((side) => side === focus);
  expect(sides()).toEqual(['inspector']);
  expect(viewStore.getState().madeRoom).toBe('paletteOpen');
});

test('some of the drawing stays in sight, whatever is open', () => {
  viewStore.setState({ room: SMALL, panel: 'plan' });
  const { left, right, bottom } = canvasInsets(viewStore.getState());
  expect(SMALL.height - bottom).toBeGreaterThanOrEqual(OPTIONS.leastCanvas);
  expect(SMALL.width - left - right).toBeGreaterThan(200);
});
