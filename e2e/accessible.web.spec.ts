import { colourViolations, endFading, violations } from './app/axe.ts';
import { expect, test } from './app/hostedApp.ts';
import { expectReachWhenZoomed } from './app/reach.ts';
import { shoot } from './app/shots.ts';
import { WALKS, type WalkName, walk } from './views/everyView.ts';
import { partSelector, type View } from './views/view.ts';
import { Visit } from './views/visit.ts';

// axe finds nothing in any view: everything once, and colours in light, dark and high contrast. At a zoom of 200 % nothing is
// out of reach.

// Every view of a walk is read several times.
test.describe.configure({ timeout: 400_000 });
test.use({ viewport: { width: 1920, height: 1080 }, actionTimeout: 15_000 });

for (const name of Object.keys(WALKS) as WalkName[]) {
  test(`axe finds nothing wrong: ${name}`, async ({ app: _app, page, machines, noise, workplace }) => {
    let theme: 'light' | 'dark' = 'light';
    await walk(name, new Visit({ page, locale: 'en', machines, noise, workplace }), look);

    async function look(view: View): Promise<void> {
      await endFading(page);
      // Behind what lies over the window, nothing can be reached, and what a selection changes is in the inspector.
      const whole = view.part === 'page' || view.part === 'panel';
      expect.soft(await violations(page, partSelector(whole ? 'page' : view.part)), view.name).toEqual([]);
      await lookAtColours(view, theme);
      // One change of theme for each view: the next one begins in this one's last.
      theme = theme === 'light' ? 'dark' : 'light';
      await page.emulateMedia({ colorScheme: theme });
      // After a crash there is nothing left that could follow.
      if (view.name !== 'crash') await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await lookAtColours(view, theme);
      await page.emulateMedia({ forcedColors: 'active' });
      await lookAtColours(view, 'high contrast');
      await page.emulateMedia({ forcedColors: 'none' });
      // One walk has every kind of view; a menu at the pointer does not outlive the pointer's place.
      if (name === 'drawing' && view.part !== 'menu') await expectReachWhenZoomed(page, view.name);
    }

    async function lookAtColours(view: View, said: string): Promise<void> {
      expect.soft(await colourViolations(page, partSelector(view.part)), `${view.name}, ${said}`).toEqual([]);
      await shoot(page, `${view.name}-${said.replace(' ', '-')}`);
    }
  });
}
