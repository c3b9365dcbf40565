export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: string;
  /** Heading it stands under in the list. */
  readonly group?: string;
}

/** The choices, and the current value where they lack it. */
export function withCurrent(choices: readonly Choice[], value: string, none?: string): readonly Choice[] {
  if (choices.some((choice) => choice.value === value) || (value === '' && none !== undefined)) return choices;
  return [{ value, label: value === '' ? '–' : value }, ...choices];
}
