import type { Page } from '@playwright/test';
import { EXAMPLE_TEXTS } from '../shared/language/en/examples.ts';
import { violations } from './app/axe.ts';
import { shoot } from './app/shots.ts';
import { cutOff, leftInEnglish } from './app/spoken.ts';
import { expect, test } from './app/webApp.ts';

// Every view in Korean: nothing is left in English, nothing is cut off, and there is a picture to look at.

// Every text of every view is read, several times.
test.describe.configure({ timeout: 180_000 });
test.use({ language: 'ko_KR.UTF-8', locale: 'ko-KR' });

/** Designs have the names that were given to them. */
const TITLES: readonly string[] = Object.values(EXAMPLE_TEXTS);

async function look(page: Page, view: string): Promise<void> {
  const left = (await leftInEnglish(page)).filter((text) => !TITLES.includes(text));
  expect(left, `${view}: left in English`).toEqual([]);
  expect(await cutOff(page), `${view}: cut off`).toEqual([]);
  await shoot(page, `korean-${view}`);
}

/** The structure is that of the English window; only names, contrasts of other letters and the language are new to axe. */
async function lookWithAxe(page: Page, view: string): Promise<void> {
  await look(page, view);
  // Sizes do not depend on the language, and what is drawn shrinks with the zoom.
  const found = (await violations(page)).filter((violation) => !violation.startsWith('target-size'));
  expect(found, `${view}: axe`).toEqual([]);
}

async function openExample(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: '예제…' }).click();
  const gallery = page.getByRole('dialog', { name: '예제' });
  await gallery.getByRole('button', { name: new RegExp(`^${title}`) }).click();
  await expect(gallery).toBeHidden();
}

async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '검색' }).fill(title);
  await page.getByRole('option', { name: title }).first().click();
}

test('the start, the gallery and templates', async ({ app: _app, page }) => {
  await look(page, 'start');
  await page.getByRole('button', { name: '예제…' }).click();
  await expect(page.getByRole('dialog', { name: '예제' })).toBeVisible();
  await look(page, 'gallery');
  await page.keyboard.press('Escape');
  await command(page, '템플릿에서 새로 만들기…');
  await expect(page.getByRole('dialog', { name: '템플릿에서 새로 만들기' })).toBeVisible();
  await look(page, 'templates');
});

test('problems, their fixes and their help', async ({ app: _app, page }) => {
  await openExample(page, '고칠 점이 있는 설계');
  await expect(page.getByRole('tree', { name: '문제' }).getByRole('treeitem').first()).toBeVisible();
  await lookWithAxe(page, 'problems');
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+Period');
  await expect(page.getByRole('dialog', { name: '선택한 항목의 빠른 수정' })).toBeVisible();
  await look(page, 'fixes');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+F1');
  await expect(page.getByRole('dialog', { name: '도움말' }).getByRole('article')).toBeVisible();
  await look(page, 'help');
});

test('the palette, shortcuts, import and what a host is read by', async ({ app: _app, page }) => {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: '검색 및 명령' })).toBeVisible();
  await lookWithAxe(page, 'palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Slash');
  await expect(page.getByRole('dialog', { name: '바로 가기 키' })).toBeVisible();
  await look(page, 'shortcuts');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '가져오기…' }).click();
  const dialog = page.getByRole('dialog', { name: '가져오기' });
  await dialog.getByLabel('가져올 텍스트').fill('docker network create -d transparent lan\nhello');
  await expect(dialog).toContainText('lan');
  await look(page, 'import');
});

test('the inspector of each kind of element', async ({ app: _app, page }) => {
  await openExample(page, 'VLAN이 있는 트렁크 팀');
  for (const [view, kind] of [
    ['host', '호스트'],
    ['adapter', '어댑터'],
    ['switch', '외부 vSwitch'],
    ['network', '네트워크'],
    ['container', '컨테이너'],
  ] as const) {
    const element = page.getByRole('group', { name: new RegExp(`^${kind} `) }).first();
    await element.click({ position: { x: 60, y: 12 } });
    await look(page, `inspector-${view}`);
  }
});

test('paths, addresses, export, plans and drift', async ({ app: _app, page }) => {
  await openExample(page, 'nat 뒤의 웹 서버');
  for (const [view, tab] of [
    ['paths', '경로'],
    ['addresses', '주소'],
    ['plan', '계획'],
    ['drift', '차이'],
    ['export', '내보내기'],
  ] as const) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await look(page, view);
  }
  await page.getByRole('combobox', { name: '형식' }).click();
  await look(page, 'export-formats');
});
