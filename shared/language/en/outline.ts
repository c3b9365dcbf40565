/** The design as a tree. */
export const OUTLINE_TEXTS = {
  'outline.title': 'Outline of the design',
  'outline.empty': 'Nothing is drawn yet.',
  'outline.unnamed': 'without a name',
  'outline.tab': 'Outline',
  'command.view.outline': 'Outline',
} as const;
