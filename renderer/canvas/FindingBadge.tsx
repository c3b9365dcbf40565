import { memo } from 'react';
import { SEVERITY_SHAPE_SIZE, SEVERITY_SHAPES } from '../../shared/design/look/severityShapes.ts';
import { SEVERITIES, type Summary } from '../../shared/rules/finding.ts';
import type { Severity } from '../../shared/rules/rule.ts';

const VIEW_BOX = `0 0 ${SEVERITY_SHAPE_SIZE} ${SEVERITY_SHAPE_SIZE}`;

/** The worst finding's shape, and how many there are of all. Draws nothing where there are none. */
export const SummaryBadge = memo(function SummaryBadge({ summary }: { readonly summary: Summary }) {
  const worst = SEVERITIES.find((severity) => summary[severity] > 0);
  if (!worst) return null;
  const count = summary.error + summary.warning + summary.info;
  return (
    <span className="sy-badge" data-severity={worst}>
      <SeverityShape severity={worst} />
      {count > 1 && count}
    </span>
  );
});

export function SeverityShape({ severity }: { readonly severity: Severity }) {
  const { ground, mark } = SEVERITY_SHAPES[severity];
  return (
    <svg className="sy-severity" data-severity={severity} viewBox={VIEW_BOX} aria-hidden="true">
      <path className="sy-severity-ground" d={ground} />
      <path className="sy-severity-mark" d={mark} />
    </svg>
  );
}
