/** A command as lines of text, one argument to a line: no quoting, so nothing to get wrong. */
export const AS_LINES = {
  read: (args: readonly string[] | undefined): string | undefined => args?.join('\n'),
  write: (text: string | undefined): readonly string[] | undefined =>
    text === undefined ? undefined : text.split('\n'),
} as const;
