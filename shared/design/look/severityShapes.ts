import type { Severity } from '../../rules/rule.ts';

/** Side of the square the shapes are drawn in. */
export const SEVERITY_SHAPE_SIZE = 16;

/** Shapes that are told apart without colour: a cross in a disc, a triangle, a disc with an i. */
export const SEVERITY_SHAPES: Readonly<Record<Severity, { readonly ground: string; readonly mark: string }>> = {
  error: { ground: 'M8 .8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 8 .8Z', mark: 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2' },
  warning: { ground: 'M8 1.2L15.4 14.4H.6Z', mark: 'M8 6v4M8 12.1v.3' },
  info: { ground: 'M8 .8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 8 .8Z', mark: 'M8 7.4v4.2M8 4.6v.3' },
};
