import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { findHost } from '../../shared/design/entities.ts';
import { boundHosts, sharingTarget } from '../../shared/plan/apply/boundHosts.ts';
import { planGhosts } from '../canvas/marks/ghosts.ts';
import { clearMarks, setMarks } from '../canvas/marks/markStore.ts';
import { useTexts } from '../language/useTexts.ts';
import { useDesign } from '../store/hooks.ts';
import { NoBoundHost } from './NoBoundHost.tsx';
import { PlanBar } from './PlanBar.tsx';
import { PlanLane } from './PlanLane.tsx';
import { planMarks } from './planMarks.ts';
import { followDesign } from './planning.ts';
import { usePlans } from './planStore.ts';
import { useLanesStyles } from './useLanesStyles.ts';

/** The hosts of the design compared with the drawing: what would change, why, and in which steps. Nothing is done here. */
export function PlanView() {
  const styles = useStyles();
  const lanes = useLanesStyles();
  const texts = useTexts();
  const design = useDesign((whole) => whole);
  const chosen = usePlans((state) => state.chosen);
  const bound = useMemo(() => boundHosts(design), [design]);
  const shown = bound.filter(({ host }) => chosen === null || chosen.has(host.id));
  const shared = sharingTarget(bound);
  useEffect(followDesign, []);
  usePlanMarks();
  if (bound.length === 0) return <NoBoundHost label={texts('command.view.plan')} />;
  return (
    <section className={lanes.root} aria-label={texts('command.view.plan')}>
      <PlanBar bound={bound} shown={shown} />
      {shared.map((group) => (
        <MessageBar key={group[0]?.host.id} intent="error" layout="multiline" className={styles.message}>
          <MessageBarBody>
            {texts('planView.same-target', { hosts: group.map(({ host }) => host.name).join(', ') })}
          </MessageBarBody>
        </MessageBar>
      ))}
      <div className={lanes.lanes}>
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
  useEffect(() => {
    const ghosts = [...plans.values()].flatMap(({ plan, design, reading }) => {
      const host = findHost(design, plan.host);
      return host ? [[plan.host, planGhosts(plan, host, reading.observed)] as const] : [];
    });
    setMarks(planMarks([...plans.values()].map(({ plan }) => plan)), ghosts);
  }, [plans]);
  useEffect(() => clearMarks, []);
}

const useStyles = makeStyles({ message: { margin: '0 12px 8px', flexShrink: 0 } });
