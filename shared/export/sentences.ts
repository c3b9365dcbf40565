import type { TextKey, Texts } from '../language/texts.ts';
import type { Step } from '../plan/step.ts';
import type { MessageParams } from '../rules/rule.ts';
import { excerpt } from './quote/visible.ts';
import type { Refusal } from './script.ts';

/** What a step does, in one line. */
export function stepText(texts: Texts, step: Step): string {
  return texts(`export.step.${step.kind}`, shown(step.params));
}

/** What taking it back does. */
export function undoText(texts: Texts, step: Step): string {
  return texts(`export.undo.${step.kind}`, shown(step.params));
}

/** What a person must know before the step runs; where the host may lose its link, as a warning. */
export function noteText(texts: Texts, step: Step): string | undefined {
  if (!step.note) return undefined;
  const text = texts(step.note.key, shown(step.note.params));
  return (step.command || step.hns) && step.disruption === 'host-link-drop' ? texts('export.warning', { text }) : text;
}

/** What is not exported, why, and what to do about it. */
export function refusalText(texts: Texts, step: Step, { reason, value }: Refusal): string {
  const why: TextKey = `export.why.${reason}`;
  return texts('export.refused', {
    what: texts(KIND_OF[step.kind]),
    name: excerpt(step.name),
    why: texts(why, { value: excerpt(value) }),
  });
}

const KIND_OF = {
  'swarm-init': 'export.kind.swarm',
  'swarm-join': 'export.kind.swarm',
  'network-expect': 'export.kind.network',
  'network-create': 'export.kind.network',
  'network-connect': 'export.kind.container',
  'container-run': 'export.kind.container',
  'container-create': 'export.kind.container',
  'container-start': 'export.kind.container',
  'container-stop': 'export.kind.container',
  'container-rename': 'export.kind.container',
  'network-disconnect': 'export.kind.container',
  'network-remove': 'export.kind.network',
  'container-remove': 'export.kind.container',
  'hns-network-create': 'export.kind.network',
  'hns-network-remove': 'export.kind.network',
  'hns-endpoint-create': 'export.kind.endpoint',
  'hns-endpoint-remove': 'export.kind.endpoint',
} as const satisfies Record<Step['kind'], TextKey>;

function shown(params: MessageParams): MessageParams {
  const safe: Record<string, string | number> = {};
  for (const key in params) {
    const value = params[key] ?? '';
    safe[key] = typeof value === 'string' ? excerpt(value) : value;
  }
  return safe;
}
