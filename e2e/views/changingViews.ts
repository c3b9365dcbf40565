import { expect } from '@playwright/test';
import { LOCAL } from '../../shared/design/target.ts';
import { id, seenLab, seenWeb } from '../../shared/plan/testing/planFixtures.ts';
import { bareHost } from '../../shared/plan/testing/randomCase.ts';
import { view } from './view.ts';
import type { Visit } from './visit.ts';

const WEB02 = { kind: 'context', name: 'web02' } as const;

/** Two machines: one holds a network and a container that the design does not know, and could not be read entirely. */
function setUpMachines({ machines }: Visit): void {
  const bare = bareHost();
  const attachments = [{ network: 'lab', networkId: id('1'), aliases: [] }];
  machines.machine(LOCAL, {
    ...bare,
    dockerNetworks: [...(bare.dockerNetworks ?? []), seenLab({ driver: 'transparent' })],
    containers: [seenWeb({ attachments })],
    failures: [{ command: 'Get-VMSwitch', message: 'You do not have the required permission.' }],
  });
  machines.machine(WEB02, { ...bare, facts: { ...bare.facts, name: 'WEB02' } });
}

let carryOn: () => void = () => undefined;

/** Reading two hosts, comparing, trying, keeping and drift, each with something to settle. */
export const CHANGING_VIEWS = [
  view(
    'read-host',
    'dialog',
    async (visit) => {
      setUpMachines(visit);
      await visit.page.locator('[data-command="host.read"]').first().click();
      await expect(visit.dialog.getByRole('radio', { name: /web02/ })).toBeVisible();
    },
    async () => undefined,
  ),
  view(
    'found-on-host',
    'dialog',
    async (visit) => {
      await visit.dialog.getByRole('radio', { name: /web02/ }).check();
      await visit.button('discover.run').click();
      await expect(visit.button('discover.draw')).toBeVisible();
    },
    async (visit) => {
      await visit.button('discover.draw').click();
      await visit.close();
    },
  ),
  view('where-it-is', 'inspector', async (visit) => {
    const { page, t } = visit;
    await page.locator('.react-flow__node-host').first().focus();
    await page.keyboard.press('Enter');
    await addFromPalette(visit, 'palette.network.nat');
    await page.keyboard.press('Escape');
    await addFromPalette(visit, 'palette.host');
    await visit.inspector
      .getByRole('combobox', { name: t('inspector.field.host.where.label'), exact: true })
      .selectOption('local');
  }),
  view('plan-conflict', 'panel', async (visit) => {
    await addFromPalette(visit, 'palette.network.nat');
    const name = visit.inspector.getByRole('textbox').first();
    await name.fill('lab');
    await name.press('Enter');
    await visit.tab('command.view.plan');
    await visit.button('planView.read').first().click();
    await expect(visit.panel.getByRole('checkbox').first()).toBeVisible();
  }),
  view('plan-steps', 'panel', async (visit) => {
    const agree = visit.panel.getByRole('checkbox', { name: /lab|web/ });
    for (const box of await agree.all()) await box.check();
    // However many: “1 step”, “4 steps”.
    const steps = new RegExp(`^${visit.t('planView.tab.steps', { count: 1 }).replace('1', '\\d+')}`);
    for (const tab of await visit.panel.getByRole('tab', { name: steps }).all()) await tab.click();
    await expect(visit.panel.getByRole('region', { name: steps })).toHaveCount(2);
  }),
  view(
    'review',
    'dialog',
    async (visit) => {
      await visit.button('planView.review').click();
      await expect(visit.button('review.try')).toBeVisible();
    },
    async () => undefined,
  ),
  view('preparing', 'panel', async (visit) => {
    visit.machines.hold = new Promise((resolve) => {
      carryOn = resolve;
    });
    await visit.button('review.try').click();
    await visit.close();
    await expect(visit.panel.getByText(visit.t('applyView.phase.preparing').slice(0, 10))).toBeVisible();
  }),
  view('confirm', 'panel', async (visit) => {
    carryOn();
    await expect(visit.panel.getByRole('timer')).toBeVisible();
  }),
  view('waiting-bar', 'page', async (visit) => {
    await visit.tab('command.view.plan');
    await expect(visit.region('applyBar.label')).toBeVisible();
  }),
  view('kept', 'panel', async (visit) => {
    await visit.tab('command.view.apply');
    await visit.button('applyView.keep').first().click();
    await expect(visit.panel.getByText(visit.t('applyView.outcome.kept'))).toBeVisible();
  }),
  view('drift', 'panel', async (visit) => {
    expect(visit.machines.sim(WEB02).run(['docker', 'network', 'rm', 'nat1'])).toEqual({ ok: true });
    await visit.tab('command.view.drift');
    await visit.button('driftView.refresh').first().click();
    await expect(visit.panel.getByRole('article').first()).toBeVisible();
  }),
] as const;

/** Adds to what is selected. */
async function addFromPalette({ page, t }: Visit, key: 'palette.host' | 'palette.network.nat'): Promise<void> {
  const item = page
    .getByRole('complementary')
    .first()
    .getByRole('button', { name: new RegExp(`^${t(key)} `) });
  await item.focus();
  await page.keyboard.press('Enter');
}
