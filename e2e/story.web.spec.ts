import { drawJudgeExport } from './app/story.ts';
import { expect, test } from './app/webApp.ts';

test('a network is drawn, judged, mended and exported', async ({ app, workplace }) => {
  await drawJudgeExport(app);
  await app.exportView.apply.save.click();
  await app.dialogs.saveAs('make.ps1');
  await expect.poll(() => workplace.list()).toEqual(['make.ps1']);
  await app.page.keyboard.press('Control+s');
  await app.dialogs.saveAs('lan');
  expect(await workplace.list()).toEqual(['lan.switchyard.json', 'make.ps1']);
});
