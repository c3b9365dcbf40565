import { Button, Caption1, makeStyles, mergeClasses, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { memo, useState } from 'react';
import type { Target } from '../../shared/design/target.ts';
import { readingAt, useReadings } from '../discover/readings.ts';
import { targetText } from '../discover/targets.ts';
import { useTexts } from '../language/useTexts.ts';
import { Agreed } from './Agreed.tsx';
import { ChangeList } from './ChangeList.tsx';
import { LaneCounts } from './LaneCounts.tsx';
import { LaneNotes } from './LaneNotes.tsx';
import { planOnly, usePlans } from './planStore.ts';
import { StepList } from './StepList.tsx';

interface PlanLaneProps {
  readonly host: string;
  readonly name: string;
  readonly target: Target;
  /** Changes and steps fit beside each other. */
  readonly wide: boolean;
}

/** One host: what would change on it, and in which steps. */
export const PlanLane = memo(function PlanLane({ host, name, target, wide }: PlanLaneProps) {
  const styles = useStyles();
  const texts = useTexts();
  const made = usePlans((state) => state.plans.get(host));
  const known = useReadings((state) => readingAt(state, host, target));
  const [tab, setTab] = useState<'changes' | 'steps'>('changes');
  const plan = made?.plan;
  const only = made?.options.only?.length ?? 0;
  return (
    <section className={styles.root} aria-label={texts('planView.lane', { host: name })}>
      <header className={styles.head}>
        <Text weight="semibold" as="h3" className={styles.name}>
          {name}
        </Text>
        <Caption1 className={styles.quiet}>{targetText(texts, target)}</Caption1>
        {plan && <LaneCounts counts={plan.counts} />}
      </header>
      <LaneNotes host={host} target={target} made={made} known={known} />
      {only > 0 && (
        <div className={styles.only}>
          <Caption1>{texts('planView.only', { count: only })}</Caption1>
          <Button size="small" onClick={() => planOnly(host, undefined)}>
            {texts('planView.only-off')}
          </Button>
        </div>
      )}
      {made && plan && (
        <>
          <Agreed host={host} made={made} />
          {!wide && (
            <TabList
              size="small"
              className={styles.tabs}
              selectedValue={tab}
              onTabSelect={(_, data) => setTab(data.value as 'changes' | 'steps')}
            >
              <Tab value="changes">{texts('planView.tab.changes')}</Tab>
              <Tab value="steps">{texts('planView.tab.steps', { count: plan.steps.length })}</Tab>
            </TabList>
          )}
          <div className={mergeClasses(styles.body, wide && styles.pair)}>
            {(wide || tab === 'changes') && <ChangeList made={made} />}
            {(wide || tab === 'steps') && <StepList plan={plan} target={target} titled={wide} />}
          </div>
        </>
      )}
    </section>
  );
});

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: '10px',
    padding: '6px 12px 2px',
    flexShrink: 0,
  },
  name: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  only: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: '4px 12px',
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    flexShrink: 0,
  },
  tabs: { padding: '0 4px', flexShrink: 0 },
  body: { flex: 1, minHeight: 0, display: 'grid' },
  pair: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
});
