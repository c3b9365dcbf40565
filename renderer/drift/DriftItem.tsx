import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { changeText } from '../../shared/plan/changes/describe.ts';
import type { Drift } from '../../shared/plan/changes/drift.ts';
import { driftDetails, driftStateText } from '../../shared/plan/changes/driftText.ts';
import { MarkShape } from '../canvas/marks/MarkShape.tsx';
import type { Reading } from '../discover/readings.ts';
import { useTexts } from '../language/useTexts.ts';
import { EntityTitle } from '../plan/EntityTitle.tsx';
import { setIgnored } from './driftStore.ts';
import { adopt, canAdopt, revert } from './finding.ts';

interface DriftItemProps {
  readonly drift: Drift;
  readonly host: string;
  readonly reading: Reading;
}

/** One element in which a host has left the design, and what to do about it. */
export const DriftItem = memo(function DriftItem({ drift, host, reading }: DriftItemProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { id, state, entity, ignored } = drift;
  const title = changeText(texts, drift);
  const adoptable = canAdopt(host, reading, drift);
  return (
    <article className={mergeClasses(styles.root, ignored && styles.ignored)} data-state={state}>
      <span className={styles.mark}>
        <MarkShape mark={state} />
      </span>
      <div className={styles.body}>
        <div className={styles.line}>
          <EntityTitle entity={entity} host={host} title={title} />
          <Caption1 className={styles.quiet}>{driftStateText(texts, drift)}</Caption1>
        </div>
        {driftDetails(texts, drift).map((line) => (
          <Caption1 key={line} block className={styles.detail}>
            {line}
          </Caption1>
        ))}
      </div>
      <div className={styles.actions}>
        <Button
          size="small"
          disabledFocusable={!adoptable}
          title={
            adoptable
              ? texts('driftView.adopt-hint', { what: texts(`drift.adopt.${state}`) })
              : texts('driftView.adopt-not')
          }
          aria-label={`${texts('driftView.adopt')}: ${title}`}
          onClick={() => adopt(host, reading, drift)}
        >
          {texts('driftView.adopt')}
        </Button>
        <Button
          size="small"
          title={texts('driftView.revert-hint')}
          aria-label={`${texts('driftView.revert')} ${title}`}
          onClick={() => revert(host, [drift])}
        >
          {texts('driftView.revert')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          title={texts('driftView.ignore-hint')}
          aria-label={`${texts(ignored ? 'driftView.unignore' : 'driftView.ignore')}: ${title}`}
          onClick={() => setIgnored(id, !ignored)}
        >
          {texts(ignored ? 'driftView.unignore' : 'driftView.ignore')}
        </Button>
      </div>
    </article>
  );
});

const useStyles = makeStyles({
  root: { display: 'flex', gap: '10px', padding: '5px 12px', alignItems: 'flex-start' },
  ignored: { opacity: 0.75 },
  mark: { width: '18px', flexShrink: 0, paddingTop: '1px', fontSize: '18px', lineHeight: 1 },
  body: { minWidth: 0, flex: 1 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  detail: { overflowWrap: 'anywhere' },
  actions: { display: 'flex', gap: '4px', flexShrink: 0 },
});
