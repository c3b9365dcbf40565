export const WINDOWS_TEXTS = {} as const;
