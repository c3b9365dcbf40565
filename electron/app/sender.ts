import { ORIGIN } from './options.ts';

/** What is known of the frame a call comes from. */
export interface Sender {
  /** Whether it is the window that the call would act on. */
  readonly ownWindow: boolean;
  readonly isMainFrame: boolean;
  /** Empty or undefined while a frame is being torn down or navigated: that is not us either. */
  readonly url: string | undefined;
}

/** Whether a call may be answered: our own window, its main frame, and our own page in it. */
export function isTrustedSender({ ownWindow, isMainFrame, url }: Sender): boolean {
  return ownWindow && isMainFrame && isOwnPage(url);
}

/** Whether an address is a page of the built interface. */
export function isOwnPage(url: string | undefined): boolean {
  if (!url || !URL.canParse(url)) return false;
  // `origin` of a scheme that is not special is "null" outside Chromium, so the parts are compared.
  const { protocol, host, username, password } = new URL(url);
  return `${protocol}//${host}` === ORIGIN && username === '' && password === '';
}
