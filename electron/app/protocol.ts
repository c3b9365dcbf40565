import { join } from 'node:path';
import { protocol } from 'electron';
import { SCHEME } from './options.ts';
import { servePage } from './page.ts';

/** The built interface; main.js lies beside its folder in dist/. */
const PAGE = join(import.meta.dirname, '..', 'renderer');

/** Before the application is ready: the scheme behaves like https (origin, CSP, compiled code kept between starts). */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Loads what answers are made of: Node does so when the first one is made, which takes it 50 ms. To be called while Chromium
 * opens the window's process, and there is nothing else to do.
 */
export function prepareAnswers(): void {
  new Response(new ReadableStream());
}

/**
 * Serves the built interface, and nothing else, at app://switchyard.
 * @returns once the page has its program, and this process has nothing to do until it runs.
 */
export function serveInterface(): Promise<void> {
  return new Promise((served) => {
    protocol.handle(SCHEME, async (request) => {
      const response = await servePage(PAGE, request.url, request.method);
      // A page that never asks for its program is not kept from being answered.
      if (!response.ok) served();
      return request.url.endsWith('.js') ? telling(response, served) : response;
    });
  });
}

/** The same answer, and `taken` once all of it has been taken: what asks for more than there is has had the rest. */
function telling(response: Response, taken: () => void): Response {
  const chunks = response.body?.getReader();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(stream) {
        const { value } = (await chunks?.read()) ?? {};
        if (value) return stream.enqueue(value);
        stream.close();
        taken();
      },
      cancel: taken,
    },
    { highWaterMark: 0 },
  );
  return new Response(body, response);
}
