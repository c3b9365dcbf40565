export const COMMAND_TEXTS = {} as const;
