import { loadLanguage } from '../shared/language/texts.ts';
import { violations } from './app/axe.ts';
import { expect, test } from './app/hostedApp.ts';
import { cutOff, leftInEnglish } from './app/spoken.ts';
import { walk } from './views/everyView.ts';
import { Visit } from './views/visit.ts';

// In Korean nothing is left in English, and nothing is cut off. The other walks are asked the same when their pictures are
// taken (pictures.web.spec.ts): what they show is from the same catalogue, which is complete by its own tests.

test.describe.configure({ timeout: 180_000 });
test.use({ language: 'ko_KR.UTF-8', locale: 'ko-KR', actionTimeout: 15_000 });
test.beforeAll(() => loadLanguage('ko'));

test('drawing, and what is asked of a drawing, speaks Korean and fits', async ({
  app: _app,
  page,
  machines,
  noise,
  workplace,
}) => {
  await walk('drawing', new Visit({ page, locale: 'ko', machines, noise, workplace }), async ({ name }) => {
    expect.soft(await leftInEnglish(page), `${name}: left in English`).toEqual([]);
    expect.soft(await cutOff(page), `${name}: cut off`).toEqual([]);
    if (name !== 'problems') return;
    // Sizes do not depend on the language, and what is drawn shrinks with the zoom.
    const found = (await violations(page)).filter((violation) => !violation.startsWith('target-size'));
    expect.soft(found, `${name}: axe`).toEqual([]);
  });
});
