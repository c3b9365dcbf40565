import type { Texts } from '../../shared/language/texts.ts';
import type { HostChangePlan } from '../../shared/plan/changes/change.ts';
import { isLost, type Loss } from '../../shared/plan/step.ts';

/** More names than these are counted. */
const MOST_NAMES = 6;

/** What the worst step of a plan does to the host, in a sentence that names what it does it to. */
export function disruptionText(
  texts: Texts,
  { disruption, steps }: Pick<HostChangePlan, 'disruption' | 'steps'>,
): string {
  const worst = steps.filter((step) => step.disruption === disruption);
  switch (disruption) {
    case 'none':
      return texts('review.disruption.none');
    case 'container-restart':
      return texts('review.disruption.container-restart', { names: listed(worst.map(({ name }) => name)) });
    case 'host-link-drop': {
      const adapters = worst.flatMap(({ verify = [] }) =>
        verify.flatMap((expected) => (expected.see === 'adapter-address' ? expected.adapters : [])),
      );
      return adapters.length === 0
        ? texts('review.disruption.host-link-drop-unknown')
        : texts('review.disruption.host-link-drop', { adapters: listed(adapters) });
    }
  }
}

function listed(names: readonly string[]): string {
  const all = [...new Set(names)];
  return all.length > MOST_NAMES ? `${all.slice(0, MOST_NAMES).join(', ')}, … (${all.length})` : all.join(', ');
}

/** What is gone for good at the end, even where everything goes well; it is no reason not to try. */
export function lossesAtEnd({ steps, irreversible }: Pick<HostChangePlan, 'steps' | 'irreversible'>): Loss[] {
  const known = new Set(irreversible.map(lossKey));
  const all = steps.flatMap(({ losses = [] }) => losses).filter((loss) => isLost(loss) && !known.has(lossKey(loss)));
  return [...new Map(all.map((loss) => [lossKey(loss), loss])).values()];
}

export function lossKey({ what, thing }: Loss): string {
  return `${what} ${thing.id}`;
}
