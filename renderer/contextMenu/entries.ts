/** Ids of commands, in groups, for what is selected. */
export const SELECTION_MENU = [
  ['canvas.rename', 'canvas.add', 'canvas.connect-to', 'problems.fix'],
  ['edit.cut', 'edit.copy', 'edit.paste', 'edit.duplicate', 'edit.add-several'],
  ['canvas.zoom-selection', 'canvas.fold', 'canvas.unfold', 'canvas.lock'],
  ['canvas.delete'],
] as const;

/** For the empty canvas. */
export const CANVAS_MENU = [
  ['canvas.add', 'edit.paste', 'edit.paste-table', 'canvas.select-all'],
  ['canvas.add-note', 'canvas.add-area', 'canvas.add-label'],
  ['view.legend', 'view.present', 'file.print'],
  ['canvas.fit', 'canvas.tidy'],
  ['file.import', 'file.gallery', 'help.commands'],
] as const;
