import type { Locator, Page } from '@playwright/test';

/** Help on rules: the list and the page of the one that is chosen. */
export class Rules {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Rules' });
  }

  get search(): Locator {
    return this.dialog.getByRole('textbox', { name: 'Search rules by code, name or text' });
  }

  get list(): Locator {
    return this.dialog.getByRole('listbox', { name: 'All rules' });
  }

  get entries(): Locator {
    return this.list.getByRole('option');
  }

  /** The rule that is read. */
  get article(): Locator {
    return this.dialog.getByRole('article');
  }

  /** An example with the button that opens it, by its title. */
  example(title: string): Locator {
    return this.article
      .locator('div')
      .filter({ hasText: title, has: this.page.getByRole('button') })
      .last();
  }
}
