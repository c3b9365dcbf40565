import type { Locator, Page } from '@playwright/test';

/** The Problems panel. */
export class Problems {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get tab(): Locator {
    return this.page.getByRole('tab', { name: /^Problems/ });
  }

  get panel(): Locator {
    return this.page.getByRole('region', { name: 'Problems', exact: true });
  }

  get list(): Locator {
    return this.panel.getByRole('tree', { name: 'Problems' });
  }

  get groups(): Locator {
    return this.list.locator('[aria-level="1"]');
  }

  /** Findings, by their rule's code. */
  finding(code: string): Locator {
    return this.list.locator('[aria-level="2"]').filter({ hasText: code });
  }

  get all(): Locator {
    return this.list.locator('[aria-level="2"]');
  }

  /** Clicks a finding where it begins: further right is its quick fix. */
  async select(code: string): Promise<void> {
    await this.finding(code).click({ position: { x: 60, y: 17 } });
  }

  get search(): Locator {
    return this.panel.getByRole('textbox', { name: 'Filter by text, name or code' });
  }

  async groupBy(grouping: 'Severity' | 'Host' | 'Rule'): Promise<void> {
    await this.panel.getByRole('group', { name: 'Group by' }).getByRole('button', { name: grouping }).click();
  }
}
