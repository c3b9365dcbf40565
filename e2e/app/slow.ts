import type { BrowserContext, Page } from '@playwright/test';

/**
 * How many times slower than this machine the application is to be. `SWITCHYARD_SLOW=4` finds tests, and places of the
 * application, that rely on something being done before the next key is pressed.
 */
export const SLOWER = Number(process.env.SWITCHYARD_SLOW ?? 1);

/** Milliseconds by which every call of the host and every part of the page that is loaded is late then, for each time slower. */
const LATE = 20;

/** Slows down every page of a browser, where that is asked for. */
export async function slowDown(context: BrowserContext): Promise<void> {
  if (!(SLOWER > 1)) return;
  await context.addInitScript((late) => {
    const { send } = WebSocket.prototype;
    const waiting: (() => void)[] = [];
    let leaving = false;
    WebSocket.prototype.send = function (...message) {
      waiting.push(() => this.readyState === WebSocket.OPEN && send.apply(this, message));
      // As late as each other, so in their order; what a page says while it goes is not heard later.
      if (leaving) waiting.pop()?.();
      else setTimeout(() => waiting.shift()?.(), late);
    };
    addEventListener('pagehide', () => {
      leaving = true;
      for (const say of waiting.splice(0)) say();
    });
  }, LATE * SLOWER);
  await context.route(/\/assets\/.+\.js$/, async (route) => {
    await new Promise((later) => setTimeout(later, LATE * SLOWER));
    await route.fallback();
  });
  context.on('page', (page) => void throttle(page));
}

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}
