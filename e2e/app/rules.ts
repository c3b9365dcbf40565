import type { Locator, Page } from '@playwright/test';

/** The help: guides and rules as a list, and what is chosen from it. */
export class Rules {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Help' });
  }

  get search(): Locator {
    return this.dialog.getByRole('textbox', { name: 'Search guides and rules' });
  }

  get list(): Locator {
    return this.dialog.getByRole('listbox', { name: 'Guides and rules' });
  }

  /** Only the rules; guides have an icon of their own. */
  get entries(): Locator {
    return this.list.locator('[role=option]:not([data-entry^=guide-])');
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
