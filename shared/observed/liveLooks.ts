import { DESIGN_LABEL } from '../plan/ownership.ts';
import { LOOKS, type Look } from './looks.ts';
import { containerWithLabels } from './lookTemplates.ts';

/** Keys may come from a drawing, and all of them must fit into one argument beside everything else. */
const MOST_LABEL_CHARACTERS = 8000;

/**
 * What is looked at on a live host: the looks of the collector, and labels of containers as well, by which a plan knows what
 * Switchyard made. Of what others made, no label is asked for but those that a drawing names anyway: they may be secrets.
 */
export function liveLooks(drawnLabels: readonly string[] = []): readonly Look[] {
  const keys: string[] = [];
  let room = MOST_LABEL_CHARACTERS;
  for (const key of new Set(drawnLabels)) {
    room -= JSON.stringify(key).length + 1;
    if (room < 0) break;
    if (key.isWellFormed() && !key.includes('\0')) keys.push(key);
  }
  return LOOKS.map((look) => {
    if (look.id !== 'docker-containers' || look.kind !== 'program') return look;
    return { ...look, argv: ['docker', 'container', 'inspect', '--format', containerWithLabels(DESIGN_LABEL, keys)] };
  });
}
