import type { Summary } from '../../shared/rules/finding.ts';
import { useTexts } from '../language/useTexts.ts';
import { nodeLabelId } from './nodes.ts';

interface NodeLabelProps {
  readonly nodeId: string;
  /** What it is, and what else is to be known, in order; what is empty is left out. */
  readonly parts: readonly (string | undefined)[];
  readonly summary: Summary;
}

/**
 * A node's accessible name: what it is, and its findings. React Flow's node element is labelled by it, so the name changes
 * with the findings without the node being made anew.
 */
export function NodeLabel({ nodeId, parts, summary }: NodeLabelProps) {
  const texts = useTexts();
  const all = [
    ...parts,
    summary.error > 0 && texts('canvas.errors', { count: summary.error }),
    summary.warning > 0 && texts('canvas.warnings', { count: summary.warning }),
    summary.info > 0 && texts('canvas.notes', { count: summary.info }),
  ].filter(Boolean);
  return (
    <span id={nodeLabelId(nodeId)} hidden>
      {all.join(', ')}
    </span>
  );
}
