import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { loadLanguage } from '../shared/language/texts.ts';
import { endFading } from './app/axe.ts';
import { expect, test } from './app/hostedApp.ts';
import { SHOTS } from './app/places.ts';
import { THEMES } from './app/shots.ts';
import { cutOff, leftInEnglish } from './app/spoken.ts';
import { WALKS, type WalkName, walk } from './views/everyView.ts';
import { Visit } from './views/visit.ts';

// A picture of every view, in both languages and both themes, for people to look at: `VIEW-LANGUAGE-THEME.png`.

const LANGUAGES = [
  { locale: 'en', system: 'en_US.UTF-8', browser: 'en-US' },
  { locale: 'ko', system: 'ko_KR.UTF-8', browser: 'ko-KR' },
] as const;

test.describe.configure({ timeout: 240_000 });

for (const { locale, system, browser } of LANGUAGES) {
  test.describe(`in ${locale}`, { tag: '@pictures' }, () => {
    test.use({ language: system, locale: browser, actionTimeout: 15_000 });
    test.beforeAll(() => loadLanguage(locale));

    for (const name of Object.keys(WALKS) as WalkName[]) {
      test(`pictures of each view: ${name}`, async ({ app: _app, page, machines, noise, workplace }) => {
        await walk(name, new Visit({ page, locale, machines, noise, workplace }), async ({ name: view }) => {
          await inBothThemes(page, `${view}-${locale}`, view !== 'crash');
          expect.soft(await cutOff(page), `${view}: cut off`).toEqual([]);
          if (locale !== 'en') expect.soft(await leftInEnglish(page), `${view}: left in English`).toEqual([]);
        });
      });
    }

    test('a picture of what is printed', async ({ app: _app, page, machines, noise, workplace }) => {
      const visit = new Visit({ page, locale, machines, noise, workplace });
      await visit.example('overlay-swarm-of-three');
      await page.evaluate(() => {
        window.print = () => undefined;
      });
      await visit.press('Control+P');
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.sy-print').getByRole('heading')).toHaveText(
        visit.t('example.designs.overlay-swarm-of-three.title'),
      );
      await picture(page, `print-${locale}-light`);
    });
  });
}

/** @param follows whether the view still changes its theme with the system’s. */
async function inBothThemes(page: Page, name: string, follows: boolean): Promise<void> {
  await endFading(page);
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme });
    if (follows) await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await picture(page, `${name}-${theme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

async function picture(page: Page, name: string): Promise<void> {
  await mkdir(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`), animations: 'disabled', caret: 'hide' });
}
