import { request } from 'node:http';
import { expect, test } from './app/webApp.ts';

// The web shell as a browser meets it. What other programs may send it is in electron/web/server.test.ts.

test('the token opens one browser once; another gets a page that says so', async ({
  app: _opened,
  shell,
  browser,
  page,
}) => {
  expect(new URL(page.url()).origin).toBe(shell.origin);
  const other = await browser.newContext();
  const stranger = await other.newPage();
  const answer = await stranger.goto(shell.url);
  expect(answer?.status()).toBe(403);
  await expect(stranger.getByText(/./).first()).toBeVisible();
  expect(await stranger.content()).not.toContain('<div id="root"');
  await other.close();

  // The first one needs no token any more.
  await page.goto(shell.origin);
  await expect(page.getByRole('main')).toBeVisible();
});

test('the token does not stay where others see it', async ({ app: _opened, page }) => {
  await expect.poll(() => page.url()).not.toContain('token');
});

test('a page of another origin reaches nothing', async ({ app: _opened, shell, context, noise }) => {
  const other = await context.newPage();
  await context.route('http://evil.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>evil</title>' }),
  );
  await other.goto('http://evil.example/');
  const outcomes = await other.evaluate(async (origin) => {
    const fetched = await fetch(origin, { credentials: 'include' }).then(
      () => 'answered',
      () => 'refused',
    );
    const socket = await new Promise((resolve) => {
      const opened = new WebSocket(origin.replace('http', 'ws').concat('/host'));
      opened.onopen = () => resolve('open');
      opened.onerror = () => resolve('refused');
    });
    const framed = await new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.src = origin;
      frame.onload = () => {
        try {
          resolve(frame.contentDocument === null ? 'not readable' : 'readable');
        } catch {
          resolve('not readable');
        }
      };
      document.body.append(frame);
    });
    return { fetched, socket, framed };
  }, shell.origin);
  expect(outcomes).toMatchObject({ fetched: 'refused', socket: 'refused', framed: 'not readable' });
  expect(noise.heard()).toEqual([]);
});

test('a name that was pointed at this machine is refused', async ({ app: _opened, shell }) => {
  const port = Number(new URL(shell.origin).port);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/', headers: { host: `rebound.example:${port}` } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(403);
});

test('a script that is written into the page does not run', async ({ app: _opened, page, noise }) => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    return 'ran' in window;
  });
  expect(ran).toBe(false);
  expect(noise.heard().join()).toContain('Content Security Policy');
  noise.expected('Content Security Policy');
});
