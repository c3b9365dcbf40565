import { canvasElement, focusCanvas } from '../canvas/viewport.ts';

/** The parts of the window in the order in which they are read; the canvas stands between the palette and the inspector. */
const PARTS = ['header', '[data-tour="palette"]', 'canvas', '[data-tour="inspector"]', '[data-tour="panel"]', 'footer'];
const CONTROLS = 'button, input, select, textarea, a[href], [tabindex]';

/** Where the focus was when a part was left, so that coming back is coming back there. */
const left = new WeakMap<Element, HTMLElement>();

/** Moves the focus to the next part of the window, or with -1 to the one before: a way past all that lies between. */
export function goToPart(by: 1 | -1): void {
  const parts = PARTS.map((selector) =>
    selector === 'canvas' ? canvasElement() : document.querySelector<HTMLElement>(selector),
  );
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : document.body;
  const from = parts.findIndex((part) => part?.contains(focused));
  const here = parts[from];
  if (here) left.set(here, focused);
  // From nowhere one is on the canvas.
  const start = from < 0 ? parts.indexOf(canvasElement()) : from;
  for (let step = 1; step <= parts.length; step++) {
    const part = parts.at((start + by * step) % parts.length);
    if (part && enter(part)) return;
  }
}

function enter(part: HTMLElement): boolean {
  if (part === canvasElement()) {
    focusCanvas();
    return true;
  }
  const before = left.get(part);
  const control = before && part.contains(before) && canHaveFocus(before) ? before : firstControl(part);
  control?.focus();
  return control !== undefined;
}

function firstControl(part: HTMLElement): HTMLElement | undefined {
  const controls = [...part.querySelectorAll<HTMLElement>(CONTROLS)].filter(canHaveFocus);
  // The edge that resizes a panel comes first in it, and is seldom meant.
  return controls.find((control) => control.role !== 'separator');
}

function canHaveFocus(control: HTMLElement): boolean {
  return control.tabIndex >= 0 && !control.matches(':disabled') && control.checkVisibility();
}
