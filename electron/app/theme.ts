import { nativeTheme } from 'electron';

/** Lets menus, dialogs and the window's background follow the theme chosen in the settings. */
export function followTheme(settings: Readonly<Record<string, unknown>>): void {
  const { theme } = settings;
  nativeTheme.themeSource = theme === 'light' || theme === 'dark' ? theme : 'system';
}
