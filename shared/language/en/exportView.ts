export const EXPORT_VIEW_TEXTS = {} as const;
