import { expect, type Locator, type Page } from '@playwright/test';
import { literally } from './literally.ts';

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

  /** A file of a format that makes nothing, so that there is nothing to take back. */
  get content(): Script {
    return new Script(this.root.getByRole('region', { name: 'Content' }));
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
    // Behind its name an option has a sentence about it.
    await this.page.getByRole('option', { name: new RegExp(`^${literally(format)}`) }).click();
    await expect(this.root.getByRole('combobox', { name: 'Format' })).toHaveText(format);
  }
}

/** One file as it is shown, as text or as a picture. */
class Script {
  readonly root: Locator;

  constructor(root: Locator) {
    this.root = root;
  }

  get text(): Locator {
    return this.root.locator('pre');
  }

  get picture(): Locator {
    return this.root.getByRole('img');
  }

  get savePng(): Locator {
    return this.root.getByRole('button', { name: 'Save as PNG…' });
  }

  get copy(): Locator {
    return this.root.getByRole('button', { name: 'Copy' });
  }

  get save(): Locator {
    return this.root.getByRole('button', { name: 'Save…', exact: true });
  }
}
