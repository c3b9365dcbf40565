import { isLanguageChoice } from '../../shared/language/choice.ts';
import { OPTIONS } from '../options.ts';
import { tellHost } from './host.ts';
import { type ViewState, viewStore } from './view.ts';

type RememberedKey =
  | 'theme'
  | 'language'
  | 'inspectorOpen'
  | 'inspectorWidth'
  | 'paletteOpen'
  | 'panelHeights'
  | 'minimap'
  | 'tourOffered';

/** What of the view is remembered between starts, and what its value must be: the settings file may be anything. */
const REMEMBERED: { readonly [K in RememberedKey]: (value: unknown) => value is ViewState[K] } = {
  theme: (value): value is ViewState['theme'] => ['system', 'light', 'dark'].includes(String(value)),
  language: isLanguageChoice,
  inspectorOpen: (value): value is boolean => typeof value === 'boolean',
  inspectorWidth: isNumber,
  minimap: (value): value is ViewState['minimap'] => ['when-needed', 'always', 'never'].includes(String(value)),
  tourOffered: (value): value is boolean => typeof value === 'boolean',
  paletteOpen: (value): value is boolean => typeof value === 'boolean',
  panelHeights: (value): value is ViewState['panelHeights'] =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(OPTIONS.panelHeights).every((panel) => isNumber((value as Record<string, unknown>)[panel])),
};

const KEYS = Object.keys(REMEMBERED) as RememberedKey[];

/** Puts the window as it was left, and keeps remembering. A value that is missing or wrong keeps its default. */
export function rememberView(saved: Readonly<Record<string, unknown>>): void {
  viewStore.setState(
    Object.fromEntries(KEYS.filter((key) => REMEMBERED[key](saved[key])).map((key) => [key, saved[key]])),
  );
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(waiting);
    waiting = undefined;
    tellHost('settings.write', { values: toRemember(viewStore.getState()) });
  };
  viewStore.subscribe((view, before) => {
    if (KEYS.every((key) => view[key] === before[key])) return;
    clearTimeout(waiting);
    waiting = setTimeout(write, OPTIONS.rememberAfter);
  });
  // What was changed just before the window goes is remembered as well.
  window.addEventListener('pagehide', () => {
    if (waiting !== undefined) write();
  });
}

/** A panel that was folded for want of room is open again where there is more. */
function toRemember(view: ViewState): Record<string, unknown> {
  return Object.fromEntries(KEYS.map((key) => [key, key === view.madeRoom || view[key]]));
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
