import { Caption1, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PlugDisconnected20Regular } from '@fluentui/react-icons';
import type { BoundHost } from '../../shared/plan/apply/boundHosts.ts';
import { lossText } from '../../shared/plan/changes/describe.ts';
import { targetText } from '../discover/targets.ts';
import { useTexts } from '../language/useTexts.ts';
import { LaneCounts } from '../plan/LaneCounts.tsx';
import type { MadePlan } from '../plan/planStore.ts';
import { disruptionText, lossesAtEnd, lossKey } from './reviewed.ts';

export interface ReviewedLane extends BoundHost {
  readonly made: MadePlan;
}

/** One host of what is about to be carried out: in numbers, and its worst in words. */
export function ReviewLane({ lane }: { readonly lane: ReviewedLane }) {
  const styles = useStyles();
  const texts = useTexts();
  const { host, target, made } = lane;
  const { plan, reading } = made;
  const { preflight } = reading;
  return (
    <section className={styles.root} aria-label={host.name}>
      <header className={styles.head}>
        <Text weight="semibold" as="h3" className={styles.name}>
          {host.name}
        </Text>
        <Caption1 className={styles.quiet}>{targetText(texts, target)}</Caption1>
        <LaneCounts counts={plan.counts} />
      </header>
      <Caption1 className={styles.quiet}>{texts('review.steps', { count: plan.steps.length })}</Caption1>
      <Text className={plan.disruption === 'host-link-drop' ? styles.drop : undefined}>
        {plan.disruption === 'host-link-drop' && <PlugDisconnected20Regular aria-hidden className={styles.icon} />}
        {disruptionText(texts, plan)}
      </Text>
      {lossesAtEnd(plan).map((loss) => (
        <Caption1 key={lossKey(loss)} className={styles.loss}>
          {lossText(texts, loss)}
        </Caption1>
      ))}
      {!preflight.canApply && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {texts('review.unable', { host: host.name })}
            <ul className={styles.list}>
              {preflight.problems.map(({ code, params }) => (
                <li key={code}>{texts(`preflight.${code}`, params)}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {preflight.canApply && preflight.needsElevation && (
        <Caption1 className={styles.quiet}>{texts('review.elevation')}</Caption1>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: '10px' },
  name: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  drop: { display: 'flex', alignItems: 'flex-start', gap: '6px', color: tokens.colorPaletteRedForeground1 },
  icon: { flexShrink: 0 },
  loss: { color: tokens.colorPaletteRedForeground1 },
  list: { margin: '4px 0 0', paddingLeft: '18px' },
});
