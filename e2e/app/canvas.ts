import { expect, type Locator, type Page } from '@playwright/test';
import { literally } from './literally.ts';

/** The drawing, as somebody with a mouse uses it. Elements are found by their accessible names. */
export class Canvas {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get pane(): Locator {
    return this.page.getByRole('main');
  }

  host(name: string): Locator {
    return this.node('Host', name);
  }

  container(name: string): Locator {
    return this.node('Container', name);
  }

  network(name: string): Locator {
    return this.node('Network', name);
  }

  adapter(name: string): Locator {
    return this.node('Adapter', name);
  }

  vswitch(name: string): Locator {
    return this.node('(External|Internal|Private) vSwitch', name);
  }

  /** Everything drawn inside hosts, and the hosts; also what a dialog in front makes unreachable, or it would count as gone. */
  get nodes(): Locator {
    const name = /^(Host|Container|Network|Adapter|\w+ vSwitch) /;
    return this.page.getByRole('group', { name, includeHidden: true });
  }

  /** The tab by which a container is attached to a network. */
  endpoint(container: string, network: string): Locator {
    return this.container(container).getByRole('button', { name: new RegExp(`^${literally(network)}: `) });
  }

  private node(kind: string, name: string): Locator {
    return this.page.getByRole('group', { name: new RegExp(`^${kind} ${literally(name)}(,|$)`) });
  }

  paletteItem(name: string): Locator {
    return this.page
      .getByRole('complementary', { name: 'Palette' })
      .getByRole('button', { name: new RegExp(`^${literally(name)} `) });
  }

  /** The list at the pointer: what may be added there, or connected. */
  get quickAdd(): Locator {
    return this.page.getByRole('dialog', { name: /^(Add here|Add at the end of|Connect .* to)/ });
  }

  /** Its lines. */
  get offers(): Locator {
    return this.quickAdd.getByRole('option');
  }

  /** What is said beside the pointer while something is dragged: what letting go would do, or why it would not. */
  get tip(): Locator {
    return this.page.getByRole('status').and(this.page.locator('[data-ok]'));
  }

  /** Takes something from the palette and holds it over a place, without letting go. */
  async carry(item: string, to: Target): Promise<void> {
    const from = this.paletteItem(item);
    await from.scrollIntoViewIfNeeded();
    await this.press(await middleOf(from));
    await this.moveTo(await this.pointOf(to));
  }

  /** Drags something from the palette and lets go, once the tip says that it may. */
  async drop(item: string, to: Target): Promise<void> {
    await this.carry(item, to);
    await expect(this.tip).toHaveAttribute('data-ok', 'true');
    await this.release();
  }

  /** Begins pulling a connection and holds it over a place, without letting go. */
  async pull(from: Locator, to: Target): Promise<void> {
    await this.press(await middleOf(from));
    await this.moveTo(await this.pointOf(to));
  }

  /** Pulls a connection from one element to another. */
  async connect(from: Locator, to: Target): Promise<void> {
    await this.pull(from, to);
    await expect(this.tip).toHaveAttribute('data-ok', 'true');
    await this.release();
  }

  /** Where connections of a container are pulled from. */
  plug(container: string): Locator {
    return this.container(container).getByTitle(`Drag to a network to attach ${container}`);
  }

  /** Drags something to another place by a number of pixels. */
  async dragBy(what: Locator, by: { readonly x: number; readonly y: number }): Promise<void> {
    const from = await middleOf(what);
    await this.press(from);
    await this.moveTo({ x: from.x + by.x, y: from.y + by.y });
    await this.release();
  }

  /** Fits the drawing into what the panels leave free. */
  async showEverything(): Promise<void> {
    await this.page.keyboard.press('Shift+Digit1');
  }

  async release(): Promise<void> {
    await this.page.mouse.up();
  }

  private async press(at: Point): Promise<void> {
    await this.page.mouse.move(at.x, at.y);
    await this.page.mouse.down();
  }

  private async moveTo(to: Point): Promise<void> {
    // In steps, as a hand does it: the first few pixels decide whether it is a drag at all.
    await this.page.mouse.move(to.x, to.y, { steps: 8 });
  }

  private async pointOf(to: Target): Promise<Point> {
    return 'x' in to ? to : middleOf(to);
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** An element, or a place in the window. */
type Target = Locator | Point;

async function middleOf(what: Locator): Promise<Point> {
  await expect(what).toBeVisible();
  // Elements still move for a frame or two after the drawing was fitted or has grown.
  const element = await what.elementHandle();
  await element?.waitForElementState('stable');
  const box = await what.boundingBox();
  if (!box) throw new Error('It is not in the window.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
