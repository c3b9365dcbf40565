export const CANVAS_TEXTS = {} as const;
