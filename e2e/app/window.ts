import { expect, type Locator, type Page } from '@playwright/test';
import type { Summary } from '../../shared/rules/finding.ts';
import { Canvas } from './canvas.ts';
import { Dialogs } from './dialogs.ts';
import { ExportView } from './exportView.ts';
import { Inspector } from './inspector.ts';
import { Paths } from './paths.ts';
import { Problems } from './problems.ts';
import { Rules } from './rules.ts';

/** The application's window: the same in a browser and in Electron. */
export class Window {
  readonly page: Page;
  readonly canvas: Canvas;
  readonly inspector: Inspector;
  readonly problems: Problems;
  readonly paths: Paths;
  readonly exportView: ExportView;
  readonly dialogs: Dialogs;
  readonly rules: Rules;

  constructor(page: Page) {
    this.page = page;
    this.canvas = new Canvas(page);
    this.inspector = new Inspector(page);
    this.problems = new Problems(page);
    this.paths = new Paths(page);
    this.exportView = new ExportView(page);
    this.dialogs = new Dialogs(page);
    this.rules = new Rules(page);
  }

  get toolbar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Toolbar' });
  }

  /** Name of the document and whether it is saved. */
  get title(): Locator {
    return this.page.getByRole('banner');
  }

  get undo(): Locator {
    return this.toolbar.getByRole('button', { name: /^Undo/ });
  }

  get redo(): Locator {
    return this.toolbar.getByRole('button', { name: /^Redo/ });
  }

  get statusBar(): Locator {
    return this.page.getByRole('contentinfo');
  }

  /** Until the window can be used, in whatever language. */
  async ready(): Promise<void> {
    // A dialog that opens at the start makes the toolbar unreachable, not absent.
    const toolbar = this.page.getByRole('toolbar', { name: /^(Toolbar|도구 모음)$/, includeHidden: true });
    // How long a start takes is measured by the benchmarks: on a machine that does much else it is only late.
    await expect(toolbar).toBeVisible({ timeout: 30_000 });
    // One can draw before all around it answers: keys that are pressed in between go nowhere.
    await this.page.waitForFunction(() => performance.getEntriesByName('switchyard/complete').length > 0);
  }

  /** Opens a design of the gallery by its title. */
  async openExample(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Examples…' }).click();
    await this.dialogs.example(title).click();
    await expect(this.dialogs.gallery).toBeHidden();
    await this.fitted();
  }

  /** Until a design that has just been opened is shown whole, which is done with the next frame. */
  private async fitted(): Promise<void> {
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }

  async openImport(): Promise<void> {
    await this.page.getByRole('button', { name: 'Import…' }).click();
  }

  async paste(commands: string): Promise<void> {
    await this.openImport();
    await this.dialogs.import.getByLabel('Text to import').fill(commands);
    await this.dialogs.import.getByRole('button', { name: 'Draw' }).click();
    await expect(this.dialogs.import).toBeHidden();
    await this.fitted();
  }

  /** Counts of errors, warnings and notes as the status bar has them. */
  async expectFindings({ error, warning, info }: Summary): Promise<void> {
    await expect(this.statusBar.getByRole('status')).toHaveText([error, warning, info].join(''));
  }

  /** Chooses a language by its own name, whatever the window speaks at the time. */
  async chooseLanguage(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /^(Language|언어)$/ }).click();
    await this.page.getByRole('menuitemradio', { name, exact: true }).click();
  }

  async chooseTheme(theme: 'light' | 'dark'): Promise<void> {
    await this.page.getByRole('button', { name: 'Theme' }).click();
    await this.page.getByRole('menuitemradio', { name: `Theme: ${theme}` }).click();
    await expect(this.page.locator('html')).toHaveAttribute('data-theme', theme);
  }
}
