import {
  Button,
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { CONFIRM_SECONDS, type JobMode } from '../../shared/plan/apply/job.ts';
import { lossText } from '../../shared/plan/changes/describe.ts';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { useTexts } from '../language/useTexts.ts';
import { chosenHosts, followDesign } from '../plan/planning.ts';
import { usePlans } from '../plan/planStore.ts';
import { documentOf } from '../plan/savePlans.ts';
import { useDesign } from '../store/hooks.ts';
import { showDialog, viewStore } from '../store/view.ts';
import { startJob } from './jobActions.ts';
import { type ReviewedLane, ReviewLane } from './ReviewLane.tsx';
import { lossKey } from './reviewed.ts';

/** What is about to be carried out, host by host, before anything is done. */
export function ReviewDialog() {
  const styles = useStyles();
  const texts = useTexts();
  const design = useDesign((whole) => whole);
  const chosen = usePlans((state) => state.chosen);
  const plans = usePlans((state) => state.plans);
  const [seconds, setSeconds] = useState(String(CONFIRM_SECONDS.usual));
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set());
  const [starting, setStarting] = useState(false);
  const [fault, setFault] = useState<string>();
  useEffect(followDesign, []);
  const lanes = chosenHosts(design, chosen).flatMap(({ host, target }): ReviewedLane[] => {
    const made = plans.get(host.id);
    return made && made.plan.verdict !== 'nothing' ? [{ host, target, made }] : [];
  });
  const losses = lanes.flatMap(({ made }) => made.plan.irreversible);
  const documents = lanes.flatMap(({ target, made }) => {
    const plan = documentOf(made);
    return plan ? [{ target, plan }] : [];
  });
  const unable = lanes.some(({ made }) => !made.reading.preflight.canApply);
  const stale = lanes.some(({ made }) => made.design.topology !== design.topology || made.design.name !== design.name);
  const confirmSeconds = Number(seconds);
  const fits =
    Number.isInteger(confirmSeconds) &&
    confirmSeconds >= CONFIRM_SECONDS.least &&
    confirmSeconds <= CONFIRM_SECONDS.most;
  const can = lanes.length > 0 && documents.length === lanes.length && !unable && !starting && !stale;
  const close = () => showDialog(null);
  const run = async (mode: JobMode) => {
    setStarting(true);
    setFault(undefined);
    const why = await startJob({
      mode,
      confirmSeconds: fits ? confirmSeconds : CONFIRM_SECONDS.usual,
      design,
      lanes: documents,
    });
    setStarting(false);
    if (why === undefined) close();
    else setFault(why);
  };
  return (
    <DialogFrame
      title={texts('review.title')}
      width={720}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{texts('dialog.cancel')}</Button>
          {unable && (
            <Button
              onClick={() => {
                close();
                viewStore.setState({ panel: 'export' });
              }}
            >
              {texts('review.script')}
            </Button>
          )}
          <Button
            appearance={losses.length > 0 ? 'primary' : 'secondary'}
            title={texts('review.apply-hint')}
            disabled={!can || losses.some((loss) => !agreed.has(lossKey(loss)))}
            onClick={() => void run('apply')}
          >
            {texts('review.apply')}
          </Button>
          <Button
            appearance={losses.length > 0 ? 'secondary' : 'primary'}
            data-first
            title={texts('review.try-hint')}
            disabled={!can || losses.length > 0 || !fits}
            onClick={() => void run('try')}
          >
            {texts(starting ? 'review.starting' : 'review.try')}
          </Button>
        </>
      }
    >
      <div className={styles.root}>
        <Text block className={styles.hint}>
          {texts('review.hint')}
        </Text>
        {lanes.map((lane) => (
          <ReviewLane key={lane.host.id} lane={lane} />
        ))}
        {lanes.some(({ made }) => made.plan.disruption === 'host-link-drop') && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{texts('review.session-unknown')}</MessageBarBody>
          </MessageBar>
        )}
        {losses.length > 0 && (
          <fieldset className={styles.losses}>
            <legend className={styles.legend}>{texts('review.losses')}</legend>
            <Text block size={200} className={styles.hint}>
              {texts('review.losses-hint')}
            </Text>
            {losses.map((loss) => (
              <Checkbox
                key={lossKey(loss)}
                checked={agreed.has(lossKey(loss))}
                label={texts('review.agree-loss', { loss: lossText(texts, loss) })}
                onChange={(_, data) => setAgreed(withOrWithout(agreed, lossKey(loss), data.checked === true))}
              />
            ))}
          </fieldset>
        )}
        {losses.length === 0 && !unable && (
          <Field
            label={texts('review.timeout')}
            hint={texts('review.timeout-hint')}
            validationState={fits ? 'none' : 'error'}
            validationMessage={
              fits
                ? undefined
                : texts('review.timeout-fault', { least: CONFIRM_SECONDS.least, most: CONFIRM_SECONDS.most })
            }
          >
            <Input
              type="number"
              className={styles.seconds}
              min={CONFIRM_SECONDS.least}
              max={CONFIRM_SECONDS.most}
              value={seconds}
              onChange={(_, data) => setSeconds(data.value)}
            />
          </Field>
        )}
        <div aria-live="polite">
          {stale && <Text block>{texts('review.changed')}</Text>}
          {fault !== undefined && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{texts('review.not-started', { message: fault })}</MessageBarBody>
            </MessageBar>
          )}
        </div>
      </div>
    </DialogFrame>
  );
}

function withOrWithout(set: ReadonlySet<string>, item: string, has: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (has) next.add(item);
  else next.delete(item);
  return next;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '14px' },
  hint: { color: tokens.colorNeutralForeground3 },
  losses: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: '4px 12px 8px',
    border: `1px solid ${tokens.colorPaletteRedBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { padding: '0 4px', fontWeight: tokens.fontWeightSemibold },
  seconds: { maxWidth: '140px' },
});
