import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeDesign } from '../../shared/design/codec.ts';
import { RULES } from '../../shared/rules/catalogue.ts';
import { createJudge, type Verdict } from '../../shared/rules/engine.ts';
import { EXAMPLES } from './places.ts';

/** What the rules find in an example, so that a test of the window does not have to be changed with every new rule. */
export function judged(example: string): Verdict {
  const decoded = decodeDesign(readFileSync(join(EXAMPLES, `${example}.switchyard.json`), 'utf8'));
  if (!decoded.ok) throw new Error(`${example} is no design: ${decoded.fault.kind}`);
  return createJudge(RULES)(decoded.design);
}
