const YES = new Set(['1', 't', 'T', 'TRUE', 'true', 'True']);
const NO = new Set(['0', 'f', 'F', 'FALSE', 'false', 'False']);

/** The value of a switch as Go's strconv.ParseBool reads it; undefined where it refuses. A bare switch is true. */
export function readBoolean(value: string | undefined): boolean | undefined {
  if (value === undefined || YES.has(value)) return true;
  return NO.has(value) ? false : undefined;
}
