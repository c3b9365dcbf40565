import { Button, Caption1, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { boundHosts, sharingTarget } from '../../shared/plan/apply/boundHosts.ts';
import { clearMarks, setMarks } from '../canvas/marks/markStore.ts';
import { runCommand } from '../commands/registry.ts';
import { useTexts } from '../language/useTexts.ts';
import { useDesign } from '../store/hooks.ts';
import { PlanBar } from './PlanBar.tsx';
import { PlanLane } from './PlanLane.tsx';
import { planMarks } from './planMarks.ts';
import { followDesign } from './planning.ts';
import { usePlans } from './planStore.ts';

/** The hosts of the design compared with the drawing: what would change, why, and in which steps. Nothing is done here. */
export function PlanView() {
  const styles = useStyles();
  const texts = useTexts();
  const design = useDesign((whole) => whole);
  const chosen = usePlans((state) => state.chosen);
  const bound = useMemo(() => boundHosts(design), [design]);
  const shown = bound.filter(({ host }) => chosen === null || chosen.has(host.id));
  const shared = sharingTarget(bound);
  useEffect(followDesign, []);
  usePlanMarks();
  if (bound.length === 0) return <Unbound />;
  return (
    <section className={styles.root} aria-label={texts('command.view.plan')}>
      <PlanBar bound={bound} shown={shown} />
      {shared.map((group) => (
        <MessageBar key={group[0]?.host.id} intent="error" layout="multiline" className={styles.message}>
          <MessageBarBody>
            {texts('planView.same-target', { hosts: group.map(({ host }) => host.name).join(', ') })}
          </MessageBarBody>
        </MessageBar>
      ))}
      <div className={styles.lanes}>
        {shown.map(({ host, target }) => (
          <PlanLane key={host.id} host={host.id} name={host.name} target={target} wide={shown.length === 1} />
        ))}
      </div>
    </section>
  );
}

/** Marks over the drawing, as long as the view is open. */
function usePlanMarks(): void {
  const plans = usePlans((state) => state.plans);
  useEffect(() => setMarks(planMarks([...plans.values()].map(({ plan }) => plan))), [plans]);
  useEffect(() => clearMarks, []);
}

function Unbound() {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <section className={styles.empty} aria-label={texts('command.view.plan')}>
      <Text weight="semibold">{texts('planView.unbound')}</Text>
      <Caption1 className={styles.hint}>{texts('planView.unbound-hint')}</Caption1>
      <Button onClick={() => runCommand('host.read')}>{texts('command.host.read')}</Button>
    </section>
  );
}

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  message: { margin: '0 12px 8px', flexShrink: 0 },
  lanes: {
    flex: 1,
    minHeight: 0,
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(420px, 1fr)',
    gap: '1px',
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralStroke2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  empty: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px', padding: '16px' },
  hint: { color: tokens.colorNeutralForeground3 },
});
