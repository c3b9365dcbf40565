import { LOCAL } from '../shared/design/target.ts';
import { id, seenLab, seenWeb } from '../shared/plan/testing/planFixtures.ts';
import { bareHost } from '../shared/plan/testing/randomCase.ts';
import { Changing } from './app/changing.ts';
import { expect, test } from './app/hostedApp.ts';
import type { ScriptedHost } from './app/scriptedHost.ts';
import { shoot } from './app/shots.ts';

/** A host with a network and a container that somebody made. */
function occupied() {
  const bare = bareHost();
  return {
    ...bare,
    dockerNetworks: [...(bare.dockerNetworks ?? []), seenLab()],
    containers: [seenWeb()],
    failures: [{ command: 'Get-VMSwitch', message: 'You do not have the required permission.' }],
  };
}

function networksOn(machines: ScriptedHost): string[] {
  return (machines.sim(LOCAL).observe().dockerNetworks ?? []).map(({ name }) => name).toSorted();
}

test.beforeEach(({ machines }) => machines.machine(LOCAL, occupied()));

test('a host is read, drawn, and bound to where it was read', async ({ app, page }) => {
  const changing = new Changing(page);
  await page.getByRole('button', { name: /^Read a host What docker/ }).click();
  await expect(changing.dialog.getByText('It can be read, and plans can be carried out on it.')).toBeVisible();
  await shoot(page, 'read-host-where');
  await changing.dialog.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(changing.dialog.getByRole('heading', { name: 'What was found on WEB01' })).toBeVisible();
  await expect(changing.dialog.getByText('You do not have the required permission.')).toBeVisible();
  await shoot(page, 'read-host-found');
  await changing.dialog.getByRole('button', { name: 'Draw' }).click();
  await expect(app.canvas.container('web')).toBeVisible();
  await app.canvas.host('WEB01').click({ position: { x: 40, y: 12 } });
  await expect(app.inspector.choice('Where it is')).toHaveValue('local');
  await app.canvas.network('nat').first().click();
  await expect(app.inspector.root.getByText('Switchyard leaves this alone')).toBeVisible();
  await shoot(page, 'read-host-drawn');
});

test('tried and not kept, everything is as before; kept, it is as drawn', async ({ app, page, machines }) => {
  const changing = new Changing(page);
  await changing.read('This machine');
  const before = networksOn(machines);
  await app.canvas.drop('NAT', app.canvas.host('WEB01'));
  await changing.readAndCompare();
  const plan = changing.plan('WEB01');
  await expect(plan.getByText('1 to create')).toBeVisible();
  await expect(plan.getByText(/docker network create/)).toBeVisible();
  await shoot(page, 'plan');
  machines.confirmAfter = 700;
  await changing.start('Try');
  await expect(
    changing.progress.getByText('Put back. Every host was read again and is as it was before.'),
  ).toBeVisible();
  expect(networksOn(machines)).toEqual(before);
  await shoot(page, 'apply-put-back');

  machines.confirmAfter = null;
  await changing.readAndCompare();
  await changing.start('Try');
  await expect(changing.progress.getByRole('timer')).toHaveText(/^0[12]:\d\d$/);
  await shoot(page, 'apply-confirm');
  await changing.progress.getByRole('button', { name: 'Keep' }).click();
  await expect(changing.progress.getByText('Kept. Every host is as drawn.')).toBeVisible();
  expect(networksOn(machines)).toHaveLength(before.length + 1);
  await shoot(page, 'apply-kept');
});

test('what is in the way is settled by name, and a step that fails puts everything back', async ({
  app,
  page,
  machines,
}) => {
  const changing = new Changing(page);
  const driver = 'transparent';
  const bare = bareHost();
  machines.machine(LOCAL, {
    ...bare,
    dockerNetworks: [...(bare.dockerNetworks ?? []), seenLab({ driver })],
    containers: [seenWeb({ attachments: [{ network: 'lab', networkId: id('1'), aliases: [] }] })],
  });
  await page.setViewportSize({ width: 1600, height: 1000 });
  await app.canvas.drop('Host', { x: 400, y: 200 });
  await app.inspector.choice('Where it is').selectOption({ label: 'This machine' });
  await app.canvas.drop('NAT', app.canvas.host('HOST01'));
  await app.inspector.text('Name').fill('lab');
  await changing.readAndCompare();
  const plan = changing.plan('HOST01');
  await expect(plan.getByText('1 conflict')).toBeVisible();
  await expect(app.canvas.network('lab').getByRole('img', { name: 'in conflict' })).toBeVisible();
  await shoot(page, 'plan-conflict');
  await plan.getByRole('checkbox', { name: /I agree that the network lab/ }).check();
  await expect(plan.getByText('1 conflict')).toBeVisible();
  await plan.getByRole('checkbox', { name: /I agree that the container web/ }).check();
  await expect(plan.getByText('1 conflict')).toBeHidden();
  await shoot(page, 'plan-agreed');
  const before = networksOn(machines);
  machines.failAt = 2;
  await page.getByRole('button', { name: 'Try or apply…' }).click();
  await expect(changing.review).toBeVisible();
  await shoot(page, 'review');
  await changing.review.getByRole('button', { name: 'Try', exact: true }).click();
  await expect(changing.progress.getByText(/It was put back because a step failed/)).toBeVisible();
  expect(networksOn(machines)).toEqual(before);
  await shoot(page, 'apply-failed');
});

test('a change that waits is seen again after the window was closed', async ({ app, page, machines }) => {
  const changing = new Changing(page);
  await changing.read('This machine');
  await app.canvas.drop('NAT', app.canvas.host('WEB01'));
  await changing.readAndCompare();
  await changing.start('Try');
  await expect(changing.progress.getByRole('timer')).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByRole('dialog', { name: 'Work that was not saved' }).getByRole('button', { name: 'Later' }).click();
  await expect(page.getByText(/A change of WEB01 is waiting to be kept: 0[12]:\d\d/)).toBeVisible();
  await shoot(page, 'apply-bar');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(changing.progress.getByRole('timer')).toBeVisible();
  const [job] = machines.jobs.values();
  job?.die();
  await expect(changing.progress.getByText('The process that carried this out is gone.')).toBeVisible();
  await shoot(page, 'apply-abandoned');
  await changing.progress.getByRole('button', { name: 'Put it back' }).click();
  await expect(changing.progress.getByText(/is as it was before/)).toBeVisible();
});

test('a change made outside is drift: shown, adopted, ignored, reverted', async ({ app, page, machines }) => {
  const changing = new Changing(page);
  await changing.read('This machine');
  await app.canvas.drop('NAT', app.canvas.host('WEB01'));
  await changing.readAndCompare();
  await changing.start('Apply');
  await expect(changing.progress.getByText('Kept. Every host is as drawn.')).toBeVisible();
  const before = networksOn(machines);

  expect(machines.sim(LOCAL).run(['docker', 'network', 'rm', 'nat1'])).toEqual({ ok: true });
  expect(machines.sim(LOCAL).run(['docker', 'rm', '--force', 'web'])).toEqual({ ok: true });
  await changing.openTab('Drift');
  await page.getByRole('button', { name: 'Read again' }).click();
  const drift = changing.drift('WEB01');
  await expect(drift.getByText('gone from the host since the last apply')).toHaveCount(2);
  await expect(app.canvas.network('nat1').getByRole('img', { name: 'missing on the host' })).toBeVisible();
  await shoot(page, 'drift');
  await drift.getByRole('button', { name: 'Ignore: container web' }).click();
  await expect(drift.getByText('1 difference')).toBeVisible();
  await drift.getByRole('button', { name: /^Revert… network nat1/ }).click();
  await expect(changing.plan('WEB01').getByText('Only what takes one difference back is planned here.')).toBeVisible();
  await shoot(page, 'drift-revert');
  await changing.start('Apply');
  await expect(changing.progress.getByText('Kept. Every host is as drawn.')).toBeVisible();
  expect(networksOn(machines)).toEqual(before);
  // The host is read again, and everything is planned again.
  await changing.openTab('Plan');
  await expect(changing.plan('WEB01').getByText('The host is as drawn. There is nothing to do.')).toBeVisible();
  await expect(changing.plan('WEB01').getByText('Only what takes one difference back is planned here.')).toBeHidden();
  await shoot(page, 'plan-after-revert');
});

test('where nothing can be carried out, the window says why and offers the script', async ({ app, page, machines }) => {
  const problems = [{ code: 'not-windows' as const, params: { platform: 'linux' } }];
  machines.machine(LOCAL, occupied(), { canRead: true, canApply: false, needsElevation: false, problems });
  const changing = new Changing(page);
  await changing.read('This machine');
  await app.canvas.drop('NAT', app.canvas.host('WEB01'));
  await changing.readAndCompare();
  const plan = changing.plan('WEB01');
  await expect(
    plan.getByText(/Plans cannot be carried out on WEB01 from here\. This machine does not run Windows/),
  ).toBeVisible();
  await shoot(page, 'plan-cannot');
  await page.getByRole('button', { name: 'Try or apply…' }).click();
  await expect(changing.review.getByRole('button', { name: 'Try', exact: true })).toBeDisabled();
  await changing.review.getByRole('button', { name: 'Export as script instead' }).click();
  await expect(page.getByRole('region', { name: 'Export', exact: true })).toBeVisible();
});

test('without a mouse: read, plan, try, keep', async ({ app, page, machines }) => {
  const changing = new Changing(page);
  await page.keyboard.press('Control+Alt+h');
  await expect(changing.dialog.getByText('It can be read, and plans can be carried out on it.')).toBeVisible();
  await expect(changing.dialog.getByRole('radio', { name: 'This machine' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(changing.dialog.getByRole('button', { name: 'Read', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await changing.dialog.getByRole('button', { name: 'Draw' }).focus();
  await page.keyboard.press('Enter');
  await expect(app.canvas.host('WEB01')).toBeVisible();
  await app.canvas.paletteItem('NAT').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Alt+Shift+L');
  await expect(changing.plan('WEB01').getByText('1 to create')).toBeVisible();
  await page.getByRole('button', { name: 'Try or apply…' }).focus();
  await page.keyboard.press('Enter');
  await expect(changing.review.getByRole('button', { name: 'Try', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(changing.progress.getByRole('timer')).toBeVisible();
  await changing.progress.getByRole('button', { name: 'Keep' }).focus();
  await page.keyboard.press('Enter');
  await expect(changing.progress.getByText('Kept. Every host is as drawn.')).toBeVisible();
  expect(networksOn(machines)).toContain('nat1');
});
