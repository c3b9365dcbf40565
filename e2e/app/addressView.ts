import { expect, type Locator, type Page } from '@playwright/test';

/** The address view: subnets on the left, the map of one of them on the right. */
export class AddressView {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get root(): Locator {
    return this.page.getByRole('region', { name: 'Addresses of the design', exact: true });
  }

  get list(): Locator {
    return this.root.getByRole('listbox', { name: 'Subnets' });
  }

  /** A subnet in the list, by how its name begins. */
  subnet(name: string | RegExp): Locator {
    return this.list.getByRole('option', { name });
  }

  get grid(): Locator {
    return this.root.getByRole('grid');
  }

  /** The cell that keys are on. */
  get cell(): Locator {
    return this.grid.getByRole('gridcell');
  }

  /** What was done last. */
  get said(): Locator {
    return this.root.getByRole('status');
  }

  get conflicts(): Locator {
    return this.root.getByRole('region', { name: 'Conflicts' });
  }

  get renumbering(): Locator {
    return this.page.getByRole('dialog', { name: /^Renumber “/ });
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name });
  }

  async open(): Promise<void> {
    const tab = this.page.getByRole('tab', { name: 'Addresses' });
    // A click on the tab that is open folds the panel.
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    await expect(this.list).toBeVisible();
  }

  /** Goes to an address of a /24 or smaller with the keys alone, from the beginning of the map. */
  async goTo(place: number): Promise<void> {
    await this.grid.focus();
    await this.page.keyboard.press('Control+Home');
    const columns = Number(await this.grid.getAttribute('aria-colcount'));
    for (let row = 0; row < Math.floor(place / columns); row++) await this.page.keyboard.press('ArrowDown');
    for (let column = 0; column < place % columns; column++) await this.page.keyboard.press('ArrowRight');
  }
}
