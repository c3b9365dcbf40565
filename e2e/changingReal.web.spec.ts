import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Changing } from './app/changing.ts';
import { shoot } from './app/shots.ts';
import { expect, test as web } from './app/webApp.ts';
import type { Window } from './app/window.ts';
import { createWorkplace } from './app/workplace.ts';
import { type DockerEngine, missingEngine, startDockerEngine } from './real/dockerEngine.ts';
import { startNetworkPlugins } from './real/networkPlugin.ts';

interface Engines {
  readonly first: DockerEngine;
  readonly second: DockerEngine;
  /** Of a user whose docker speaks to the first, and whose context “web02” leads to the second. */
  readonly env: Readonly<Record<string, string>>;
}

/** The window with two real engines, whose drivers carry the names of those of Windows. Nothing in between is simulated. */
const test = web.extend<Record<never, never>, { readonly engines: Engines }>({
  engines: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'switchyard-real-'));
      const plugins = join(folder, 'plugins');
      const drivers = await startNetworkPlugins(['nat', 'transparent'], plugins);
      const first = await startDockerEngine({ plugins });
      const second = await startDockerEngine({ plugins });
      const env = {
        DOCKER_CONFIG: join(folder, 'docker'),
        DOCKER_HOST: first.env.DOCKER_HOST ?? '',
        XDG_STATE_HOME: join(folder, 'state'),
        SWITCHYARD_TEST_ENGINE_OS: 'linux',
      };
      const context = ['context', 'create', 'web02', '--docker', `host=${second.env.DOCKER_HOST}`];
      execFileSync('docker', context, { env: { ...process.env, ...env }, stdio: 'ignore' });
      await use({ first, second, env });
      await Promise.all([first.close(), second.close()]);
      await drivers.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  workplace: async ({ engines }, use) => {
    const workplace = await createWorkplace();
    await use({ ...workplace, env: { ...workplace.env, ...engines.env } });
    await workplace.remove();
  },
});

const missing = missingEngine();
test.skip(missing !== undefined, missing ?? '');
test.use({ actionTimeout: 60_000 });

const networks = async (engine: DockerEngine) =>
  (await engine.docker('network', 'ls', '--format', '{{.Name}} {{.Driver}}')).trim().split('\n').toSorted();

/** Draws a nat network with addresses: where nobody says, Linux would choose some. */
async function drawNetwork(app: Window, host: string, subnet: string): Promise<void> {
  await app.canvas.drop('NAT', app.canvas.host(host));
  await app.inspector.root.getByRole('button', { name: 'Add: Subnet' }).click();
  await app.inspector.text('Subnet').fill(subnet);
}

/** What a host is called in the drawing: an engine for Linux tells its machine's name. */
async function readFirst(app: Window, changing: Changing): Promise<string> {
  await changing.read('This machine');
  const name = await app.page
    .getByRole('group', { name: /^Host / })
    .first()
    .getAttribute('aria-labelledby');
  const text = await app.page.locator(`[id="${name}"]`).textContent();
  return /^Host ([^,]+)/.exec(text ?? '')?.[1] ?? '';
}

test('a real engine: tried and put back, kept, left behind by a hand outside, made as drawn again', async ({
  app,
  page,
  engines,
}) => {
  test.setTimeout(300_000);
  const changing = new Changing(page);
  const host = await readFirst(app, changing);
  await drawNetwork(app, host, '10.88.0.0/24');
  await changing.readAndCompare();
  await expect(changing.plan(host).getByText('1 to create')).toBeVisible();
  await shoot(page, 'real-plan');
  const before = await networks(engines.first);

  await page.getByRole('button', { name: 'Try or apply…' }).click();
  await changing.review.getByLabel('Keep within (seconds)').fill('5');
  await changing.review.getByRole('button', { name: 'Try', exact: true }).click();
  await expect(changing.progress.getByRole('timer')).toBeVisible({ timeout: 60_000 });
  expect(await networks(engines.first)).toEqual([...before, 'nat1 nat'].toSorted());
  await expect(changing.progress.getByText(/is as it was before/)).toBeVisible({ timeout: 60_000 });
  await expect(changing.progress.getByText(/not kept in time/)).toBeVisible();
  expect(await networks(engines.first)).toEqual(before);

  await changing.readAndCompare();
  await changing.start('Try');
  await changing.progress.getByRole('button', { name: 'Keep' }).click({ timeout: 60_000 });
  await expect(changing.progress.getByText('Kept. Every host is as drawn.')).toBeVisible({ timeout: 60_000 });
  await shoot(page, 'real-kept');
  const designed = await networks(engines.first);
  expect(designed).toEqual([...before, 'nat1 nat'].toSorted());

  await engines.first.docker('network', 'rm', 'nat1');
  await changing.openTab('Drift');
  await page.getByRole('button', { name: 'Read again' }).click();
  await expect(changing.drift(host).getByText('gone from the host since the last apply')).toBeVisible({
    timeout: 60_000,
  });
  await shoot(page, 'real-drift');
  await changing
    .drift(host)
    .getByRole('button', { name: /^Revert… network nat1/ })
    .click();
  await changing.start('Apply');
  await expect(changing.progress.getByText('Kept. Every host is as drawn.')).toBeVisible({ timeout: 60_000 });
  expect(await networks(engines.first)).toEqual(designed);
  await engines.first.docker('network', 'rm', 'nat1');
});

test('two real engines: what fails on the second puts the first back; both are put back when asked; one that has moved is refused', async ({
  app,
  page,
  engines,
}) => {
  test.setTimeout(300_000);
  const both = async () => [await networks(engines.first), await networks(engines.second)];
  const changing = new Changing(page);
  const host = await readFirst(app, changing);
  await app.canvas.drop('Host', { x: 300, y: 420 });
  await app.inspector.choice('Where it is').selectOption({ label: 'docker context web02' });
  // No address: docker refuses it, on the host that comes second.
  await drawNetwork(app, host, '10.88.0.300/24');
  await drawNetwork(app, 'HOST01', '10.88.0.0/24');
  await changing.readAndCompare();
  await expect(changing.plan('HOST01').getByText('1 to create')).toBeVisible();
  await expect(changing.plan(host).getByText('1 to create')).toBeVisible();
  const before = await both();
  await changing.start('Apply');
  await expect(changing.progress.getByText('It was put back because a step failed.')).toBeVisible({ timeout: 90_000 });
  expect(await both()).toEqual(before);
  await shoot(page, 'real-two-failed');

  await changing.openTab('Plan');
  await changing.plan(host).getByRole('button', { name: 'network nat1' }).click();
  await app.inspector.text('Subnet').fill('10.88.0.0/24');
  await changing.readAndCompare();
  await changing.start('Try');
  await changing.progress.getByRole('button', { name: 'Put back now' }).click({ timeout: 90_000 });
  await expect(changing.progress.getByText('It was put back because you asked for it.')).toBeVisible({
    timeout: 90_000,
  });
  expect(await both()).toEqual(before);

  await changing.readAndCompare();
  await engines.second.docker('network', 'create', '-d', 'nat', '--subnet', '10.89.0.0/24', 'nat1');
  await changing.start('Apply');
  await expect(changing.progress.getByText('Refused. Nothing was done.')).toBeVisible({ timeout: 90_000 });
  expect(await networks(engines.first)).toEqual(before[0]);
  await shoot(page, 'real-two-refused');
  await engines.second.docker('network', 'rm', 'nat1');
});
