import type { JobMode, Lane } from '../../../shared/plan/apply/job.ts';
import type { Session } from '../session.ts';
import { isYes } from './isYes.ts';

/**
 * Asks whether plans that have been shown are to be carried out. Where a host's own link drops, its name must be typed: yes
 * is typed too easily.
 */
export async function reviewed(lanes: readonly Lane[], mode: JobMode, { text, ask }: Session): Promise<boolean> {
  const hosts = lanes.map(({ plan }) => plan.host.name).join(', ');
  const dropped = lanes.find(({ plan }) => plan.disruption === 'host-link-drop');
  if (!dropped) return isYes((await ask(text(`cli.${mode}.confirm`, { hosts }))) ?? '');
  const { name } = dropped.plan.host;
  const answer = await ask(text('cli.apply.confirm-drop', { host: name, hosts }));
  return answer?.trim().toLowerCase() === name.toLowerCase();
}
