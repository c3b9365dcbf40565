import { LOCAL } from '../shared/design/target.ts';
import { id, seenLab, seenWeb } from '../shared/plan/testing/planFixtures.ts';
import { bareHost } from '../shared/plan/testing/randomCase.ts';
import { atFullSize, violations } from './app/axe.ts';
import { Changing } from './app/changing.ts';
import { expect, test } from './app/hostedApp.ts';
import { shoot, THEMES } from './app/shots.ts';

const WEB02 = { kind: 'context', name: 'web02' } as const;

for (const theme of THEMES) {
  test.describe(`in ${theme}`, () => {
    test.use({ colorScheme: theme, viewport: { width: 1920, height: 1080 } });

    test('reading, planning, trying and drift over two hosts are accessible', async ({ app, page, machines }) => {
      // Ten analyses of the whole window.
      test.setTimeout(420_000);
      const bare = bareHost();
      const networks = bare.dockerNetworks ?? [];
      const attachments = [{ network: 'lab', networkId: id('1'), aliases: [] }];
      const failures = [{ command: 'Get-VMSwitch', message: 'You do not have the required permission.' }];
      machines.machine(LOCAL, {
        ...bare,
        dockerNetworks: [...networks, seenLab({ driver: 'transparent' })],
        containers: [seenWeb({ attachments })],
        failures,
      });
      machines.machine(WEB02, { ...bare, facts: { ...bare.facts, name: 'WEB02' } });
      const changing = new Changing(page);

      await page.getByRole('button', { name: 'Read a host…' }).click();
      await expect(changing.dialog.getByRole('radio', { name: /docker context web02/ })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await shoot(page, 'two-where');
      await page.keyboard.press('Escape');
      await changing.read(/docker context web02/);
      await app.canvas.drop('NAT', app.canvas.host('WEB02'));
      await app.canvas.drop('Host', { x: 300, y: 500 });
      await app.inspector.choice('Where it is').selectOption({ label: 'This machine' });
      await app.canvas.drop('NAT', app.canvas.host('HOST01'));
      await app.inspector.text('Name').fill('lab');
      await changing.readAndCompare();
      await expect(changing.plan('HOST01').getByText('1 conflict')).toBeVisible();
      await atFullSize(page);
      await shoot(page, 'two-plan-conflict');
      expect(await violations(page)).toEqual([]);

      const agree = changing.plan('HOST01').getByRole('checkbox', { name: /I agree/ });
      await agree.first().check();
      await agree.last().check();
      await expect(changing.plan('HOST01').getByText('1 conflict')).toBeHidden();
      await changing
        .plan('HOST01')
        .getByRole('tab', { name: /steps$/ })
        .click();
      await shoot(page, 'two-plan');
      expect(await violations(page)).toEqual([]);

      await page.getByRole('button', { name: 'Try or apply…' }).click();
      await expect(changing.review).toBeVisible();
      await shoot(page, 'two-review');
      expect(await violations(page)).toEqual([]);
      let go: () => void = () => undefined;
      machines.hold = new Promise((resolve) => {
        go = resolve;
      });
      await changing.review.getByRole('button', { name: 'Try', exact: true }).click();
      await expect(changing.progress.getByText('Reading the hosts and comparing')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      go();
      await expect(changing.progress.getByRole('timer')).toBeVisible();
      await shoot(page, 'two-confirm');
      expect(await violations(page)).toEqual([]);
      await changing.openTab('Plan');
      await expect(page.getByText(/waiting to be kept/)).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await changing.openTab('Progress');
      await changing.progress.getByRole('button', { name: 'Keep' }).click();
      await expect(changing.progress.getByText('Kept. Every host is as drawn.')).toBeVisible();
      await shoot(page, 'two-kept');
      expect(await violations(page)).toEqual([]);

      expect(machines.sim(WEB02).run(['docker', 'network', 'rm', 'nat1'])).toEqual({ ok: true });
      await changing.openTab('Drift');
      await page.getByRole('button', { name: 'Read again' }).click();
      await expect(changing.drift('WEB02').getByText('gone from the host since the last apply')).toBeVisible();
      await shoot(page, 'two-drift');
      expect(await violations(page)).toEqual([]);
    });
  });
}
