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

  text(label: string): Locator {
    return this.root.getByRole('textbox', { name: label, exact: true });
  }

  choice(label: string): Locator {
    return this.root.getByRole('combobox', { name: label, exact: true });
  }

  /** Labels of all fields there are for what is selected. */
  async fieldNames(): Promise<readonly string[]> {
    const abouts = await this.root.getByRole('button', { name: /^About “/ }).all();
    const names = await Promise.all(abouts.map((about) => about.getAttribute('aria-label')));
    return names.map((name) => name?.match(/“(.*)”/)?.[1] ?? '');
  }

  /** The button that tells a field's meaning and sources. */
  about(label: string): Locator {
    return this.root.getByRole('button', { name: `About “${label}”` });
  }
}
