import { posix, win32 } from 'node:path';

interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Where Switchyard keeps settings and recent files: the folder each platform has for it. */
export function configFolder({ platform, env, home }: Machine): string {
  if (platform === 'win32') return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), 'Switchyard');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Switchyard');
  // The XDG base directory specification has a relative path ignored.
  const xdg = env.XDG_CONFIG_HOME;
  return posix.join(xdg && posix.isAbsolute(xdg) ? xdg : posix.join(home, '.config'), 'switchyard');
}

/**
 * Where Switchyard keeps what it is doing: jobs and their journals. It belongs to this machine, so on Windows it does not roam
 * with the user to another one.
 */
export function stateFolder({ platform, env, home }: Machine): string {
  if (platform === 'win32') return win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'Switchyard');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Switchyard');
  const xdg = env.XDG_STATE_HOME;
  return posix.join(xdg && posix.isAbsolute(xdg) ? xdg : posix.join(home, '.local', 'state'), 'switchyard');
}

/** The user's language as a BCP 47 tag, from what POSIX environments say, else from the runtime. */
export function localeOf(env: Machine['env'], fallback = Intl.DateTimeFormat().resolvedOptions().locale): string {
  const stated = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  const tag = stated?.split(/[.@]/)[0]?.replaceAll('_', '-');
  if (!tag || tag === 'C' || tag === 'POSIX') return fallback;
  try {
    return new Intl.Locale(tag).toString();
  } catch {
    return fallback;
  }
}
