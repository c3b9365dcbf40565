import { expect, type Locator, type Page } from '@playwright/test';

/** Reading, planning, applying and drift, as somebody uses them. */
export class Changing {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Read a host' });
  }

  get review(): Locator {
    return this.page.getByRole('dialog', { name: 'Try or apply' });
  }

  get progress(): Locator {
    return this.page.getByRole('region', { name: 'Changing hosts' });
  }

  plan(host: string): Locator {
    return this.page.getByRole('region', { name: `Plan of ${host}` });
  }

  drift(host: string): Locator {
    return this.page.getByRole('region', { name: `Drift of ${host}` });
  }

  /** Reads a machine and draws it. `where` is what its choice is called. */
  async read(where: string | RegExp, take?: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Read a host…' }).click();
    await this.dialog.getByRole('radio', { name: where }).check();
    await this.dialog.getByRole('button', { name: 'Read', exact: true }).click();
    await expect(this.dialog.getByRole('heading', { name: /^What was found/ })).toBeVisible();
    if (take !== undefined) await this.dialog.getByRole('radio', { name: take }).check();
    await this.dialog.getByRole('button', { name: 'Draw' }).click();
    await expect(this.dialog).toBeHidden();
  }

  async openTab(name: string): Promise<void> {
    const tab = this.page.getByRole('tab', { name, exact: true });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  }

  async readAndCompare(): Promise<void> {
    await this.openTab('Plan');
    // After a job the hosts are read without being asked; what is read next comes after that.
    const stop = this.page.getByRole('button', { name: 'Stop', exact: true });
    await expect(stop).toBeHidden({ timeout: 60_000 });
    await this.page.getByRole('button', { name: 'Read and compare' }).first().click();
    await expect(stop).toBeHidden({ timeout: 60_000 });
    await expect(this.page.getByText('Read just now').first()).toBeVisible();
  }

  async start(mode: 'Try' | 'Apply'): Promise<void> {
    await this.page.getByRole('button', { name: 'Try or apply…' }).click();
    await this.review.getByRole('button', { name: mode, exact: true }).click();
    await expect(this.progress).toBeVisible();
  }
}
