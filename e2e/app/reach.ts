import { expect, type Page } from '@playwright/test';

/** A window of 1280 × 800 at a zoom of 200 %, which is how WCAG 1.4.4 has texts made larger. */
const ZOOMED = { width: 640, height: 400 };

const softly = expect.configure({ soft: true });

/** At a zoom of 200 % the page does not scroll sideways, and whatever is used can be brought into view. */
export async function expectReachWhenZoomed(page: Page, view: string): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize(ZOOMED);
  await softly.poll(() => page.evaluate(outOfReach), { message: `${view}, at 200 %`, timeout: 5000 }).toEqual([]);
  if (size) await page.setViewportSize(size);
}

/** What cannot be seen however one scrolls. Runs in the page. The drawing is left out: it is moved, not scrolled. */
function outOfReach(): string[] {
  const window = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const sideways = (document.scrollingElement?.scrollWidth ?? 0) > innerWidth ? ['The page scrolls sideways.'] : [];
  const over = document.querySelector('[role="dialog"], [role="alertdialog"]');
  const used = 'button, input, select, textarea, a[href], [role="tab"], [role="option"], [role^="menuitem"]';
  const controls = [...(over ?? document).querySelectorAll(used)].filter(
    (control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest('.react-flow'),
  );
  return [...sideways, ...controls.filter((control) => !canBeSeen(control)).map(nameOf)];

  /** Scrolling brings it into the box that scrolls; what cuts it off or scrolls it must itself be in view. */
  function canBeSeen(control: Element): boolean {
    let box: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'> = control.getBoundingClientRect();
    if (box.right - box.left < 2) return true;
    for (let around = control.parentElement; around && around !== document.body; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around);
      const flow = `${overflowX} ${overflowY}`;
      if (/auto|scroll/.test(flow)) box = around.getBoundingClientRect();
      else if (/hidden|clip/.test(flow) && !holds(around.getBoundingClientRect(), box)) return false;
    }
    return holds(window, box);
  }

  function holds(outer: typeof window, { left, top, right, bottom }: typeof window): boolean {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return x >= outer.left && x <= outer.right && y >= outer.top && y <= outer.bottom;
  }

  function nameOf(control: Element): string {
    return control.ariaLabel || control.textContent.trim().slice(0, 40) || control.tagName;
  }
}
