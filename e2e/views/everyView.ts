import type { Dialog, Panel } from '../../renderer/store/view.ts';
import { CHANGING_VIEWS } from './changingViews.ts';
import { DRAWING_VIEWS } from './drawingViews.ts';
import { FILE_VIEWS } from './fileViews.ts';
import type { View } from './view.ts';
import type { Visit } from './visit.ts';
import { WINDOW_VIEWS } from './windowViews.ts';

/** Every view there is, in walks: each begins with a new window, and goes from view to view. */
export const WALKS = {
  drawing: DRAWING_VIEWS,
  window: WINDOW_VIEWS,
  files: FILE_VIEWS,
  changing: CHANGING_VIEWS,
} as const;

export type WalkName = keyof typeof WALKS;
type ViewName = (typeof WALKS)[WalkName][number]['name'];

/** In which view each dialog is seen: one without does not compile. */
export const DIALOG_VIEWS: Readonly<Record<Dialog['kind'], ViewName>> = {
  gallery: 'gallery',
  import: 'import',
  fixes: 'fixes',
  'read-host': 'read-host',
  review: 'review',
  templates: 'templates',
  'save-template': 'save-template',
  several: 'several',
  table: 'table',
  'choose-file': 'choose-file',
  'save-file': 'save-file',
  unsaved: 'unsaved',
  'not-saved': 'not-saved',
  'changed-outside': 'changed-outside',
  delete: 'delete',
  commands: 'commands',
  shortcuts: 'shortcuts',
  about: 'about',
  diagnostics: 'diagnostics',
  rules: 'rules',
  recover: 'recover',
  fault: 'fault',
};

/** In which view each panel below the drawing is seen. */
export const PANEL_VIEWS: Readonly<Record<Panel, ViewName>> = {
  problems: 'problems',
  import: 'import-notes',
  paths: 'path',
  addresses: 'addresses',
  plan: 'plan-steps',
  apply: 'confirm',
  drift: 'drift',
  export: 'export',
};

/** Goes through the views of a walk and looks at each. */
export async function walk(name: WalkName, visit: Visit, look: (view: View) => Promise<void>): Promise<void> {
  for (const view of WALKS[name] as readonly View[]) {
    await view.open(visit);
    await look(view);
    if (view.leave) await view.leave(visit);
    else if (view.part === 'dialog' || view.part === 'menu') await visit.close();
  }
}
