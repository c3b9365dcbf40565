import { expect, test } from './app/webApp.ts';

// In Korean elements are found by their Korean names: what a screen reader says is changed with the language.

test('the window changes its language at once, and no work is lost over it', async ({ app, page }) => {
  await app.openExample('Mistakes to mend');
  await app.inspector.text('Name').fill('kept');
  await page.keyboard.press('Enter');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', 'en');

  await app.chooseLanguage('한국어');
  await expect(html).toHaveAttribute('lang', 'ko');
  await expect(page.getByRole('group', { name: /^호스트 OLD16/ })).toBeVisible();
  await expect(page.getByRole('textbox', { name: '이름', exact: true })).toHaveValue('kept');
  // What was done before is named in Korean as well.
  await page.getByRole('button', { name: '작업 기록' }).click();
  await expect(page.getByRole('option', { name: 'Mistakes to mend의 이름 변경' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '검색' }).fill('언어 Eng');
  await page.getByRole('option', { name: '언어: English' }).click();
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(app.canvas.host('OLD16')).toBeVisible();
  await expect(app.inspector.text('Name')).toHaveValue('kept');
  await app.undo.click();
  await expect(app.inspector.text('Name')).toHaveValue('Mistakes to mend');
});

test('the language that was chosen is spoken again after a reload', async ({ app, page }) => {
  await app.chooseLanguage('한국어');
  // Until it has been written, a reload would not find it.
  await expect
    .poll(async () => {
      await page.reload();
      await app.ready();
      return page.locator('html').getAttribute('lang');
    })
    .toBe('ko');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(KOREAN);
});

test('menus, findings, their help and exported documents are Korean', async ({ app, page }) => {
  await app.openExample('Mistakes to mend');
  await app.chooseLanguage('한국어');

  await page.getByRole('group', { name: /^컨테이너 legacy/ }).click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: /^복사/ })).toBeVisible();
  await page.keyboard.press('Escape');

  const problems = page.getByRole('region', { name: '문제', exact: true });
  const finding = problems.getByRole('treeitem').filter({ hasText: 'SY062' });
  await expect(finding).toContainText(KOREAN);
  await finding.click({ position: { x: 60, y: 17 } });
  await page.keyboard.press('Shift+F1');
  const help = page.getByRole('dialog', { name: '도움말' }).getByRole('article');
  for (const heading of ['이유', '수정 방법', '출처']) {
    await expect(help.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  }
  await expect(help.getByRole('heading').first()).toContainText(KOREAN);
  await page.keyboard.press('Escape');

  await page.getByRole('tab', { name: '내보내기' }).click();
  const exported = page.getByRole('region', { name: '내보내기', exact: true });
  await exported.getByRole('combobox', { name: '형식' }).click();
  await page.getByRole('option', { name: /^인계 문서/ }).click();
  const document = exported.locator('pre');
  for (const chapter of ['## 네트워크', '## 주소 계획', '## 도달 가능성', '## 검사 결과', '## 되돌리기']) {
    await expect(document).toContainText(chapter);
  }
});

test.describe('on a Korean system', () => {
  test.use({ locale: 'ko-KR', language: 'ko_KR.UTF-8' });

  test('the window is Korean from the start, in letters of a font that has them', async ({ page, shell }) => {
    await page.goto(shell.url);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(KOREAN);
    const fonts = await page.evaluate(() => getComputedStyle(document.querySelector('h1') ?? document.body).fontFamily);
    for (const font of ['Malgun Gothic', 'Apple SD Gothic Neo', 'Noto Sans CJK KR']) expect(fonts).toContain(font);
  });
});

/** Words of Hangul, as opposed to a name that is the same in every language. */
const KOREAN = /[가-힣]{2}/;
