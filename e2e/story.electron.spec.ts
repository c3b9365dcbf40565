import { expect, test } from './app/electronApp.ts';
import { shoot } from './app/shots.ts';
import { drawJudgeExport } from './app/story.ts';

test('a network is drawn, judged, mended and exported', async ({ app, desktop, workplace }) => {
  // Also in the smaller room that a menu bar leaves.
  await expect(app.canvas.paletteItem('Container')).toBeInViewport({ ratio: 1 });
  await drawJudgeExport(app);
  await shoot(app.page, 'electron-story');
  await desktop.answerSave(workplace.path('make'));
  await app.exportView.apply.save.click();
  await expect.poll(() => workplace.list()).toEqual(['make.ps1']);
  await desktop.answerSave(workplace.path('lan'));
  await app.page.keyboard.press('Control+s');
  await expect.poll(() => workplace.list()).toEqual(['lan.switchyard.json', 'make.ps1']);
});
