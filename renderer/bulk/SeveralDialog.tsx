import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { planSeveral } from '../../shared/design/bulk/addSeveral.ts';
import { ForeseenFindings } from '../addresses/ForeseenFindings.tsx';
import { planOf } from '../addresses/planOf.ts';
import { useForesight } from '../addresses/useForesight.ts';
import { nextTurn } from '../background/slices.ts';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { useTexts } from '../language/useTexts.ts';
import { newId } from '../store/document.ts';
import { useDesign } from '../store/hooks.ts';
import { showDialog, viewStore } from '../store/view.ts';
import { carryOut } from './bulkActions.ts';
import { ContainerPreview } from './ContainerPreview.tsx';
import { SeveralFields } from './SeveralFields.tsx';
import { formFor, requestOf } from './severalForm.ts';

/** One container, fifty times: seen before it is done, and done as one step. */
export function SeveralDialog() {
  const styles = useStyles();
  const texts = useTexts();
  const design = useDesign((whole) => whole);
  const [form, setForm] = useState(() => formFor(design, viewStore.getState().selection));
  const judged = useDeferredValue(form);
  const plan = useMemo(() => planSeveral(design, planOf(design), requestOf(judged), newId), [design, judged]);
  const outcome = useForesight(design, plan.edit);
  const close = () => showDialog(null);
  const count = plan.containers.length;
  const run = () => {
    close();
    const { edit } = plan;
    // The window shows that the dialog is gone before it shows what came of it.
    if (edit) void nextTurn().then(() => carryOut(edit));
  };
  return (
    <DialogFrame
      title={texts('bulk.several.title')}
      width={640}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{texts('dialog.cancel')}</Button>
          <Button appearance="primary" disabled={!plan.edit || form !== judged} onClick={run}>
            {count === 0 ? texts('bulk.several.nothing') : texts('bulk.several.run', { count })}
          </Button>
        </>
      }
    >
      <div className={styles.root}>
        <SeveralFields
          design={design}
          form={form}
          faults={plan.faults}
          onChange={(change) => setForm((before) => ({ ...before, ...change }))}
        />
        {form.model && (
          <Caption1 className={styles.quiet}>{texts('bulk.several.like', { name: form.model.name })}</Caption1>
        )}
        {count > 0 && <ContainerPreview containers={plan.containers} />}
        {plan.skipped > 0 && <Caption1>{texts('bulk.several.skipped', { count: plan.skipped })}</Caption1>}
        <ForeseenFindings outcome={outcome} brings="bulk.brings" />
      </div>
    </DialogFrame>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});
