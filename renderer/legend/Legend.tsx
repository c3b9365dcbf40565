import './legend.css';
import { Button, Caption1, Caption1Strong } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { DRIVER_LOOKS, type DriverLook, driverAbbreviation } from '../../shared/design/look/driverLook.ts';
import { looksIn } from '../../shared/export/svg/titleBlock.ts';
import { SEVERITIES } from '../../shared/rules/finding.ts';
import { DriverSwatch } from '../canvas/DriverPatterns.tsx';
import { SeverityShape } from '../canvas/FindingBadge.tsx';
import { runCommand } from '../commands/registry.ts';
import { useTexts } from '../language/useTexts.ts';
import { useDesign, useView } from '../store/hooks.ts';
import { canvasInsets } from '../store/view.ts';

const KNOWN = DRIVER_LOOKS.filter((look) => look !== 'other') as readonly Exclude<DriverLook, 'other'>[];

/** Words and signs that stand on the drawing. */
const MARKS = ['dhcp', 'auto', 'set', 'trunk', 'external', 'internal', 'vxlan'] as const;

/** What colours, patterns, shapes and words on the drawing mean. */
export function Legend() {
  const texts = useTexts();
  const open = useView((view) => view.legendOpen);
  const right = useView((view) => canvasInsets(view).right);
  const bottom = useView((view) => canvasInsets(view).bottom);
  const used = useDesign(useShallow(looksIn));
  if (!open) return null;
  return (
    <section
      className="sy-legend"
      style={{ right: right + 12, maxHeight: `calc(100% - ${bottom + 24}px)` }}
      aria-label={texts('legend.title')}
    >
      <header className="sy-legend-head">
        <Caption1Strong>{texts('legend.title')}</Caption1Strong>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={texts('legend.close')}
          onClick={() => runCommand('view.legend')}
        />
      </header>
      <Group title={texts('legend.drivers')}>
        {KNOWN.map((look) => (
          <Row
            key={look}
            quiet={used.length > 0 && !used.includes(look)}
            sign={
              <span className="sy-glyph sy-glyph-network" data-driver={look}>
                <DriverSwatch look={look} className="sy-glyph-swatch" />
                <span>{driverAbbreviation(look)}</span>
              </span>
            }
            name={texts(`palette.network.${look}`)}
            meaning={texts(`palette.network.${look}.meaning`)}
          />
        ))}
      </Group>
      <Group title={texts('legend.findings')}>
        {SEVERITIES.map((severity) => (
          <Row
            key={severity}
            sign={<SeverityShape severity={severity} />}
            name={texts(`problems.severity.${severity}`)}
            meaning={texts(`legend.severity.${severity}`)}
          />
        ))}
      </Group>
      <Group title={texts('legend.marks')}>
        {MARKS.map((mark) => (
          <Row
            key={mark}
            sign={<span className="sy-legend-mark">{texts(`legend.mark.${mark}`)}</span>}
            name=""
            meaning={texts(`legend.mark.${mark}.meaning`)}
          />
        ))}
      </Group>
    </section>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Caption1Strong block>{title}</Caption1Strong>
      <ul className="sy-legend-list">{children}</ul>
    </section>
  );
}

interface RowProps {
  readonly sign: ReactNode;
  readonly name: string;
  readonly meaning: string;
  /** Not on this drawing. */
  readonly quiet?: boolean;
}

function Row({ sign, name, meaning, quiet }: RowProps) {
  return (
    <li className="sy-legend-row" data-quiet={quiet || undefined}>
      <span className="sy-legend-sign" aria-hidden="true">
        {sign}
      </span>
      <Caption1>
        {name !== '' && <strong>{name} </strong>}
        {meaning}
      </Caption1>
    </li>
  );
}
