/** Whether an answer agrees; in every language of the catalogue. */
export const isYes = (answer: string): boolean => /^\s*(y|yes|예|네)\s*$/i.test(answer);
