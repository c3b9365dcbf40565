import { expect, type Locator, type Page } from '@playwright/test';
import { literally } from './literally.ts';

/** Dialogs of the window. */
export class Dialogs {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get gallery(): Locator {
    return this.page.getByRole('dialog', { name: 'Examples' });
  }

  /** A card of the gallery, by its title; its summary is part of its name. */
  example(title: string): Locator {
    return this.gallery.getByRole('button', { name: new RegExp(`^${literally(title)} `) });
  }

  get import(): Locator {
    return this.page.getByRole('dialog', { name: 'Import', exact: true });
  }

  get fixes(): Locator {
    return this.page.getByRole('dialog', { name: 'Quick fixes for the selection' });
  }

  get unsaved(): Locator {
    return this.page.getByRole('alertdialog', { name: 'Save your work first?' });
  }

  get conflict(): Locator {
    return this.page.getByRole('alertdialog', { name: 'The file was changed outside' });
  }

  get open(): Locator {
    return this.page.getByRole('dialog', { name: 'Open a design' });
  }

  get save(): Locator {
    return this.page.getByRole('dialog', { name: 'Save', exact: true });
  }

  /** Says what could not be done with a file, and why. */
  fault(title: string): Locator {
    return this.page.getByRole('dialog', { name: title });
  }

  /** Answers the window's own question where to save. */
  async saveAs(name: string): Promise<void> {
    await this.save.getByLabel('File name').fill(name);
    await this.save.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(this.save).toBeHidden();
  }

  /** Chooses a file in the window's own chooser. */
  async choose(name: string): Promise<void> {
    await this.open.getByRole('button', { name, exact: true }).click();
    await this.open.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(this.open).toBeHidden();
  }
}
