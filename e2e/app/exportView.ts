import { expect, type Locator, type Page } from '@playwright/test';

/** The export view: what makes the design on a host, beside what takes it back. */
export class ExportView {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get root(): Locator {
    return this.page.getByRole('region', { name: 'Export', exact: true });
  }

  get apply(): Script {
    return new Script(this.root.getByRole('region', { name: 'Make it' }));
  }

  get undo(): Script {
    return new Script(this.root.getByRole('region', { name: 'Take it back' }));
  }

  /** The question before a design with errors is exported. */
  get anyway(): Locator {
    return this.root.getByRole('button', { name: 'Show the script anyway' });
  }

  async open(): Promise<void> {
    const tab = this.page.getByRole('tab', { name: 'Export' });
    // A click on the tab that is open folds the panel.
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    await expect(this.root).toBeVisible();
  }

  /** Agrees to export in spite of errors, where there are any. */
  async showAnyway(): Promise<void> {
    await expect(this.anyway.or(this.apply.text)).toBeVisible();
    if (await this.anyway.isVisible()) await this.anyway.click();
  }

  host(name: string): Locator {
    return this.root.getByRole('tab', { name });
  }

  async choose(format: string): Promise<void> {
    await this.root.getByRole('combobox', { name: 'Format' }).click();
    await this.page.getByRole('option', { name: format }).click();
  }
}

/** One of the two scripts. */
class Script {
  readonly root: Locator;

  constructor(root: Locator) {
    this.root = root;
  }

  get text(): Locator {
    return this.root.locator('pre');
  }

  get copy(): Locator {
    return this.root.getByRole('button', { name: 'Copy' });
  }

  get save(): Locator {
    return this.root.getByRole('button', { name: 'Save…' });
  }
}
