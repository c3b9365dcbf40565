import type { Host } from '../../../shared/design/schema.ts';
import type { Texts } from '../../../shared/language/texts.ts';
import { PLATFORMS } from '../../../shared/windows/platforms.ts';
import { RELEASES } from '../../../shared/windows/releases.ts';
import type { Choice } from '../fields/choices.ts';

/** The Windows that a host may run, client and server apart. */
export const releaseChoices = (texts: Texts): Choice[] =>
  RELEASES.map(({ id, name, kind }) => ({ value: id, label: name, group: texts(`inspector.release.${kind}`) }));

/** What a host may be, or run on. */
export const platformChoices = (texts: Texts): Choice<NonNullable<Host['platform']>>[] =>
  PLATFORMS.map(({ id, label }) => ({ value: id, label: texts(label) }));
