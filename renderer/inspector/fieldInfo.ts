import type { TextKey } from '../../shared/language/texts.ts';
import type { SourceRef } from '../../shared/windows/sources.ts';

/** Fields of the inspector that have a label and a meaning in the language catalogue. */
export type FieldName = TextKey extends infer Key
  ? Key extends `inspector.field.${infer Name}.meaning`
    ? Name
    : never
  : never;

/** What a field is called, what it means, and where that was read. */
export interface FieldInfo {
  readonly label: TextKey;
  readonly meaning: TextKey;
  readonly sources: readonly SourceRef[];
}

/** The label and meaning of a field by its name, `network.name`. */
export function info(name: FieldName, ...sources: readonly SourceRef[]): FieldInfo {
  return { label: `inspector.field.${name}.label`, meaning: `inspector.field.${name}.meaning`, sources };
}
