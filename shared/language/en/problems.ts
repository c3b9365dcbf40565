export const PROBLEMS_TEXTS = {} as const;
