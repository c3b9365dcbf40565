import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { SHOTS } from './places.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
export const THEMES = ['light', 'dark'] as const;

/** Pictures are for people; the tests do without them, and are quicker for it. */
const WANTED = Boolean(process.env.SWITCHYARD_PICTURES);

/** Takes a picture in the state the page is in: `NAME-1280x800-light.png`. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (!WANTED) return;
  // Electron’s windows have no viewport of Playwright’s.
  const size =
    page.viewportSize() ?? (await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight })));
  const theme = await page.locator('html').getAttribute('data-theme');
  await mkdir(SHOTS, { recursive: true });
  await page.screenshot({
    path: join(SHOTS, `${name}-${size.width}x${size.height}-${theme}.png`),
    animations: 'disabled',
    caret: 'hide',
  });
}

/** Takes a picture in every size and theme. */
export async function shootAll(page: Page, name: string, settle?: () => Promise<void>): Promise<void> {
  if (!WANTED) return;
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await settle?.();
      await shoot(page, name);
    }
  }
}
