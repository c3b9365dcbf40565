import type { Visit } from './visit.ts';

/**
 * What of the window is new in a view: colours are judged there, everything else in the whole window. What was there before
 * has been judged before.
 */
export type Part = 'page' | 'dialog' | 'panel' | 'inspector' | 'left' | 'menu';

/** Something a person can have in front of them. */
export interface View<Name extends string = string> {
  readonly name: Name;
  readonly part: Part;
  /** Leads there from the view before it in its walk. */
  readonly open: (visit: Visit) => Promise<void>;
  /** Leads away; left out, Escape closes what lies over the window. */
  readonly leave?: (visit: Visit) => Promise<void>;
}

/** Keeps the names, so that a table of what each view shows can be held complete by its type. */
export function view<const Name extends string>(
  name: Name,
  part: Part,
  open: View['open'],
  leave?: View['leave'],
): View<Name> {
  return { name, part, open, ...(leave && { leave }) };
}

const PARTS: Readonly<Record<Part, string>> = {
  page: 'html',
  dialog: '[role="dialog"], [role="alertdialog"]',
  panel: 'main section:has(> div > [role="tablist"])',
  inspector: 'main aside:last-of-type',
  left: 'main aside:first-of-type',
  menu: '[role="menu"], .fui-Listbox',
};

/** Where a part is, for CSS. */
export const partSelector = (part: Part): string => PARTS[part];
