import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe finds wrong, short enough to be read in a test's output. */
export async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page })
    // One frame and nothing but what is wrong: otherwise all that is right travels to a second page and back, for seconds.
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id} (${violation.impact}): ${node.target.join(' ')} ${node.failureSummary}`,
    ),
  );
}

/** Whatever is drawn shrinks with the zoom, its buttons too; how large they are is judged at 100 %. */
export async function atFullSize(page: Page): Promise<void> {
  // The drawing is fitted a moment after it opens, so the first key may come too early.
  await expect(async () => {
    await page.keyboard.press('Control+0');
    await expect(page.getByRole('toolbar', { name: 'Zoom' })).toContainText('100 %', { timeout: 1000 });
  }).toPass();
}
