export const INSPECTOR_TEXTS = {} as const;
