import type { Texts } from '../../language/texts.ts';
import { changeText, differenceText, reasonText } from './describe.ts';
import type { Drift } from './drift.ts';

/** One difference between design and host, in a line. */
export function driftText(texts: Texts, drift: Drift): string {
  return texts('drift.item', { thing: changeText(texts, drift), state: driftStateText(texts, drift) });
}

/** What is different, and where it is known, which side has changed. */
export function driftStateText(texts: Texts, { state, origin }: Pick<Drift, 'state' | 'origin'>): string {
  return texts(origin ? `drift.origin.${origin}.${state}` : `drift.state.${state}`);
}

/** What is known about a difference: the values, or why it counts. */
export function driftDetails(texts: Texts, { differences, reasons, cause, since }: Drift): string[] {
  const lines = differences.map((difference) => {
    const text = differenceText(texts, difference);
    return since ? texts('plan.fact.with', { what: texts('drift.since'), fields: text }) : text;
  });
  if (cause) lines.push(texts(`drift.cause.${cause}`));
  // That it is missing is said already, and who may change what is for a plan.
  const shown = reasons.filter(
    ({ code }) => code === 'settings' || code === 'stale-connection' || code === 'mac-needs-new',
  );
  return [...lines, ...shown.map((reason) => reasonText(texts, reason))];
}

/** Everything in which a host has left its design, as text. The left side of a difference is the host. */
export function driftLines(texts: Texts, hostName: string, drifts: readonly Drift[]): string[] {
  const counted = drifts.filter(({ ignored }) => !ignored);
  const lines = [texts('plan.host', { host: hostName }), ''];
  for (const drift of counted) {
    lines.push(`${MARKS[drift.state].padStart(4)} ${driftText(texts, drift)}`);
    for (const detail of driftDetails(texts, drift)) lines.push(`       ${detail}`);
  }
  if (counted.length > 0) lines.push('');
  lines.push(counted.length === 0 ? texts('drift.none') : texts('drift.count', { count: counted.length }));
  const ignored = drifts.length - counted.length;
  if (ignored > 0) lines.push(texts('drift.ignored', { count: ignored }));
  return lines;
}

/** As seen from the design: what is missing on the host, what is there in another form, what is there besides. */
const MARKS = { missing: '-', changed: '~', extra: '+' } as const;
