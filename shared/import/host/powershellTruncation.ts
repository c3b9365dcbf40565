/**
 * What ConvertTo-Json writes in place of an object that lies deeper than -Depth says, two levels unless stated: the object as
 * text. `@{AddressPrefix=10.0.0.0/16}` for an object, `System.Object[]` or a type's name, several with blanks between them for
 * a list, and `CLASS (Key = "…")` for what came from CIM.
 */
const CUT_OFF = [
  /^@\{.*\}$/s,
  /^(?:System|Microsoft)(?:\.[A-Za-z]\w*)+(?:\[\])*(?: (?:System|Microsoft)(?:\.[A-Za-z]\w*)+(?:\[\])*)*$/,
  /^(?:MSFT|Win32|CIM)_\w+ \(.*\)$/s,
];

/** Whether a value is what is left of an object that was cut off. */
export function isCutOff(value: unknown): boolean {
  return typeof value === 'string' && CUT_OFF.some((pattern) => pattern.test(value));
}
