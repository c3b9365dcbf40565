import { expect, type Locator, type Page } from '@playwright/test';

/** The Paths panel, and the path it draws over the canvas. */
export class Paths {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get panel(): Locator {
    return this.page.getByRole('region', { name: 'Paths', exact: true });
  }

  async open(): Promise<void> {
    const tab = this.page.getByRole('tab', { name: 'Paths' });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    await expect(this.panel).toBeVisible();
  }

  from(): Locator {
    return this.panel.getByRole('combobox', { name: 'From', exact: true });
  }

  to(): Locator {
    return this.panel.getByRole('combobox', { name: 'To', exact: true });
  }

  /** What can be chosen, while one of the two is open. */
  get choices(): Locator {
    return this.page.getByRole('listbox').getByRole('option');
  }

  /** Chooses the first of what is found by these texts. */
  async ask(from: string, to: string): Promise<void> {
    await this.pick(this.from(), from);
    await this.pick(this.to(), to);
  }

  async pick(box: Locator, text: string): Promise<void> {
    await box.fill(text);
    await expect(this.choices.first()).toContainText(text);
    await this.choices.first().click();
    await expect(this.page.getByRole('listbox')).toBeHidden();
  }

  /** The answer in words, with what else is to be known. */
  get answer(): Locator {
    return this.panel.locator('[aria-live]');
  }

  get hops(): Locator {
    return this.panel.getByRole('list', { name: 'Hops' }).locator('> li');
  }

  /** A hop of the list by the kind of what it passes. */
  hop(kind: string): Locator {
    return this.hops.filter({ has: this.page.getByText(kind, { exact: true }) });
  }

  /** The path on the canvas. */
  get drawing(): Locator {
    return this.page.locator('.sy-path');
  }

  /** Numbers on the canvas, in the order of the hops. */
  get numbers(): Locator {
    return this.drawing.locator('.sy-path-hop');
  }

  /** Fits the drawing into what the panels leave free; its key would be typed into the field that has the focus. */
  get fit(): Locator {
    return this.page.getByRole('toolbar', { name: 'Zoom' }).getByRole('button').last();
  }

  async showMatrix(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Reachability' }).click();
    await expect(this.matrix).toBeVisible();
  }

  get matrix(): Locator {
    return this.panel.getByRole('grid');
  }

  cell(from: string, to: string): Locator {
    return this.matrix.getByRole('gridcell', { name: new RegExp(`^${from} → ${to}: `) });
  }

  /** The cell that the keyboard is at. */
  get active(): Locator {
    return this.matrix.locator('[aria-selected="true"]');
  }
}
