/** How shortcuts are written here: with the signs of a Mac, or with names. */
export function platformName(): 'darwin' | 'other' {
  return navigator.platform.startsWith('Mac') ? 'darwin' : 'other';
}
