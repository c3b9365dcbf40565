import type { Design, Host } from '../../design/schema.ts';
import type { Texts } from '../../language/texts.ts';
import type { Finding } from '../../rules/finding.ts';

/** What every chapter of the document is given. */
export interface Handover {
  /** Sorted, whole. */
  readonly design: Design;
  /** The hosts it is about. */
  readonly hosts: readonly Host[];
  readonly texts: Texts;
  /** Those that concern its hosts. */
  readonly findings: readonly Finding[];
}
