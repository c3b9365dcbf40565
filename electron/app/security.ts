import { app, type Session, shell, type WebContents } from 'electron';
import { isAllowedLink } from '../host/links.ts';
import { SCHEME } from './options.ts';
import { isOwnPage } from './sender.ts';

/** All that a page may ask the browser for: putting text on the clipboard, and reading it to paste. Chromium's default would grant most things. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'clipboard-read']);

/** Schemes the window may load from. Switchyard needs no network, so nothing on it can reach the window. */
const LOCAL: ReadonlySet<string> = new Set([`${SCHEME}:`, 'devtools:', 'data:', 'blob:']);

export function restrictSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(GRANTED.has(permission) && isOwnPage(details.requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => GRANTED.has(permission) && isOwnPage(`${origin}/`),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !LOCAL.has(new URL(url).protocol) }));
  session.on('will-download', (event) => event.preventDefault());
}

/** Holds every page there is or will be to our own address: no navigation, no new window, no webview. */
export function restrictContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    const refuse = (event: { readonly url: string; preventDefault(): void }) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    };
    contents.on('will-navigate', refuse);
    contents.on('will-frame-navigate', refuse);
    contents.on('will-redirect', refuse);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    refuseWindows(contents);
  });
}

function refuseWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    // A plain link to a documentation page asks for a new window; it gets the user's browser.
    void openLink(url);
    return { action: 'deny' };
  });
}

/** Opens an address in the user's browser, if it is one that may be opened. */
export async function openLink(url: string): Promise<boolean> {
  if (!isAllowedLink(url)) return false;
  await shell.openExternal(url);
  return true;
}
