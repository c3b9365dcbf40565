import { memo } from 'react';
import { SEVERITIES, type Summary } from '../../shared/rules/finding.ts';
import type { Severity } from '../../shared/rules/rule.ts';

/** Shapes that are told apart without colour: a cross in a disc, a triangle, a disc with an i. */
const SHAPES: Readonly<Record<Severity, { readonly ground: string; readonly mark: string }>> = {
  error: { ground: 'M8 .8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 8 .8Z', mark: 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2' },
  warning: { ground: 'M8 1.2L15.4 14.4H.6Z', mark: 'M8 6v4M8 12.1v.3' },
  info: { ground: 'M8 .8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 8 .8Z', mark: 'M8 7.4v4.2M8 4.6v.3' },
};

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
  const { ground, mark } = SHAPES[severity];
  return (
    <svg className="sy-severity" data-severity={severity} viewBox="0 0 16 16" aria-hidden="true">
      <path className="sy-severity-ground" d={ground} />
      <path className="sy-severity-mark" d={mark} />
    </svg>
  );
}
