import { ask } from '../store/host.ts';

/**
 * Opens a documentation page in the user's browser. The host decides whether it may; where it cannot, nothing happens here,
 * because the address itself is shown on the link.
 */
export async function openLink(url: string): Promise<void> {
  try {
    await ask('link.open', { url });
  } catch {
    // The link stays readable and can be copied; a dialog over a help text would be in the way.
  }
}
