/** Documents made from a design: the picture, the hand-over document. */
export const DOCUMENT_TEXTS = {
  'export.format.svg': 'Picture (SVG)',
  'export.format.svg.hint': 'The drawing with a title block and legend, for a change request or a wiki page.',

  'picture.description': 'Hosts with their containers, networks, Hyper-V switches and adapters.',
  'picture.legend': 'Title and legend',
  'picture.hosts.one': '{count} host',
  'picture.hosts.other': '{count} hosts',
  'picture.other-driver': 'Other driver',
  'picture.loss.folded':
    'The host “{name}” is folded, so what is in it is not in the picture. Unfold it on the canvas to have it drawn.',
} as const;
