import type { Locator, Page } from '@playwright/test';

/** The panel on the right: the fields of what is selected. */
export class Inspector {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get root(): Locator {
    return this.page.getByRole('complementary', { name: 'Inspector' });
  }

  /** Name of what is selected. */
  get name(): Locator {
    return this.root.getByRole('heading', { level: 2 });
  }

  section(title: string): Locator {
    return this.root.getByRole('region', { name: title });
  }

  field(label: string): Locator {
    return this.root.getByLabel(label, { exact: true });
  }

  /** The button that tells a field's meaning and sources. */
  about(label: string): Locator {
    return this.root.getByRole('button', { name: `About “${label}”` });
  }
}
