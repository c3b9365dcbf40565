import type { Finding } from './finding.ts';

/** What is wrong with an address has several names; that it is wrong is one fault. */
const ADDRESS: ReadonlySet<string> = new Set(['SY095', 'SY096', 'SY097', 'SY098', 'SY099']);

/** The errors among these that were not there before: the same fault of the same element counts as the same. */
export function newErrors(before: Iterable<Finding>, after: Iterable<Finding>): Finding[] {
  const known = new Set<string>();
  for (const finding of before) if (isError(finding)) for (const name of namesOf(finding)) known.add(name);
  return [...after].filter((finding) => isError(finding) && !namesOf(finding).some((name) => known.has(name)));
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function namesOf({ code, entities }: Finding): string[] {
  const fault = ADDRESS.has(code) ? 'address' : code;
  // Of networks that overlap either may be asked to move, and only the first few are named.
  const concerned = code === 'SY100' ? entities : entities.slice(0, 1);
  return concerned.map(({ id }) => `${fault} ${id}`);
}
