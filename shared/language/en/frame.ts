export const FRAME_TEXTS = {} as const;
