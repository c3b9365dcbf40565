import { spawn } from 'node:child_process';
import { win32 } from 'node:path';

interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Whether the user sits in front of this machine. Over SSH a browser would open where nobody looks. */
export function hasDisplay({ platform, env }: Machine): boolean {
  if (env.SSH_CONNECTION) return false;
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** The program that opens an address in the default browser, with its arguments; never a shell, never a .cmd. */
export function browserCommand(url: string, { platform, env }: Machine): readonly [string, ...string[]] {
  if (platform === 'win32') {
    const system = win32.join(env.SystemRoot || 'C:\\Windows', 'System32');
    return [win32.join(system, 'rundll32.exe'), 'url.dll,FileProtocolHandler', url];
  }
  return platform === 'darwin' ? ['/usr/bin/open', url] : ['xdg-open', url];
}

/** Opens an address of our own in the default browser. Failing is no harm: the address is printed as well. */
export function openInBrowser(url: string): void {
  const [program, ...args] = browserCommand(url, process);
  const child = spawn(program, args, { stdio: 'ignore', detached: true, shell: false });
  child.on('error', () => undefined);
  child.unref();
}
