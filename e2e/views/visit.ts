import { expect, type Locator, type Page } from '@playwright/test';
import { type TextKey, type Texts, textsFor } from '../../shared/language/texts.ts';
import type { MessageParams } from '../../shared/rules/rule.ts';
import { Canvas } from '../app/canvas.ts';
import { literally } from '../app/literally.ts';
import type { Noise } from '../app/noise.ts';
import type { ScriptedHost } from '../app/scriptedHost.ts';
import type { Workplace } from '../app/workplace.ts';
import { partSelector } from './view.ts';

export interface VisitSettings {
  readonly page: Page;
  readonly locale: string;
  readonly workplace: Workplace;
  readonly machines: ScriptedHost;
  readonly noise: Noise;
}

/** Somebody who walks through the views, in any language: all names are asked of its catalogue. */
export class Visit {
  readonly page: Page;
  readonly t: Texts;
  readonly workplace: Workplace;
  readonly machines: ScriptedHost;
  readonly noise: Noise;

  constructor({ page, locale, workplace, machines, noise }: VisitSettings) {
    this.page = page;
    this.t = textsFor(locale);
    this.workplace = workplace;
    this.machines = machines;
    this.noise = noise;
  }

  get dialog(): Locator {
    return this.page.locator(partSelector('dialog'));
  }

  get menu(): Locator {
    return this.page.locator(partSelector('menu'));
  }

  get panel(): Locator {
    return this.page.locator(partSelector('panel'));
  }

  get inspector(): Locator {
    return this.page.locator(partSelector('inspector'));
  }

  button(key: TextKey, params?: MessageParams, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name: this.t(key, params), exact: true });
  }

  region(key: TextKey, params?: MessageParams): Locator {
    return this.page.getByRole('region', { name: this.t(key, params), exact: true });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Presses keys and waits for the dialog they open. */
  async dialogBy(...keys: readonly string[]): Promise<void> {
    await this.press(...keys);
    await expect(this.dialog).toBeVisible();
  }

  /** Runs a command by its name, through the command palette. */
  async command(key: TextKey): Promise<void> {
    await this.dialogBy('Control+k');
    const palette = this.page.getByRole('dialog', { name: this.t('commandPalette.title') });
    await palette.getByRole('combobox').fill(this.t(key));
    await this.press('Enter');
    await expect(palette).toHaveCount(0);
  }

  /** Runs a command by its name, and waits for the dialog it opens. */
  async dialogOf(key: TextKey): Promise<void> {
    await this.command(key);
    await expect(this.dialog).toBeVisible();
  }

  /** Opens a panel below the drawing. */
  async tab(key: TextKey): Promise<void> {
    const tab = this.page.getByRole('tab', { name: new RegExp(`^${literally(this.t(key))}`) });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    // Its view is loaded when it is first opened.
    await expect(this.panel.locator('> div > div > .fui-Spinner')).toHaveCount(0);
  }

  async example(key: 'nat-web-server' | 'overlay-swarm-of-three' | 'mistakes-to-mend' | 'transparent-vlan-team') {
    await this.page.locator('[data-command="file.gallery"]').click();
    const title = this.t(`example.designs.${key}.title`);
    await this.dialog.getByRole('button', { name: new RegExp(`^${literally(title)}`) }).click();
    await expect(this.dialog).toHaveCount(0);
    await expect(this.elements.first()).toBeVisible();
  }

  get elements(): Locator {
    return this.page.locator('.react-flow__node');
  }

  /** An element of the drawing by its kind and name. */
  element(kind: 'host' | 'container' | 'network' | 'adapter' | 'note', name: string): Locator {
    const said = kind === 'note' ? name : this.t(`canvas.label.${kind}`, { name });
    return this.page.getByRole('group', { name: new RegExp(`^${literally(said)}(,|$)`) }).first();
  }

  async select(kind: 'host' | 'container' | 'network' | 'adapter', name: string): Promise<void> {
    // Not by the pointer: at 100 % an element may lie under a panel.
    await this.element(kind, name).focus();
    await this.press('Enter');
    await expect(this.inspector.getByRole('heading', { level: 2 })).toHaveText(name);
  }

  /** The drawing shrinks with the zoom, its buttons too; how large they are is judged at 100 %. */
  async atFullSize(): Promise<void> {
    const zoom = this.page.getByRole('toolbar', { name: this.t('canvas.tools') });
    await expect(async () => {
      await this.press('Control+0');
      await expect(zoom).toContainText(this.t('canvas.zoom', { zoom: 100 }), { timeout: 1000 });
    }).toPass({ timeout: 15_000 });
  }

  /** Closes what lies over the window, if anything does. */
  async close(): Promise<void> {
    // Some lists stay in the page, and are only hidden.
    const over = this.dialog.or(this.menu).filter({ visible: true });
    await expect(async () => {
      if ((await over.count()) > 0) await this.press('Escape');
      await expect(over).toHaveCount(0, { timeout: 1000 });
    }).toPass({ timeout: 15_000 });
  }

  canvas(): Canvas {
    return new Canvas(this.page);
  }
}
