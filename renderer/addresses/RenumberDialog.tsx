import {
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { parseSubnet } from '../../shared/address/ipv4.ts';
import type { PlannedSubnet } from '../../shared/addressPlan/model.ts';
import { canMove, type RenumberFault, type RenumberMode, renumber } from '../../shared/addressPlan/renumber.ts';
import type { TextKey, Texts } from '../../shared/language/texts.ts';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { subnet as judgeSubnet } from '../inspector/faults.ts';
import { useTexts } from '../language/useTexts.ts';
import { useDesign } from '../store/hooks.ts';
import { carryOutRenumbering } from './addressActions.ts';
import { ForeseenFindings } from './ForeseenFindings.tsx';
import { MovesTable } from './MovesTable.tsx';
import { useForesight } from './useForesight.ts';
import { rowName, rowSubnet } from './words.ts';

interface RenumberDialogProps {
  readonly row: PlannedSubnet;
  readonly onDone: (message: string) => void;
  readonly onClose: () => void;
}

/** A network into another subnet, or its addresses one after the other: seen before it is done, and done as one step. */
export function RenumberDialog({ row, onDone, onClose }: RenumberDialogProps) {
  const styles = useStyles();
  const texts = useTexts();
  const design = useDesign((whole) => whole);
  const movable = canMove(row);
  const [text, setText] = useState(rowSubnet(row));
  const [mode, setMode] = useState<RenumberMode>(movable ? 'keep' : 'pack');
  const judged = useDeferredValue(text);

  const result = useMemo(() => renumber(design, row, judged, mode), [design, row, judged, mode]);
  const outcome = useForesight(design, result.edit);
  const network = rowName(texts, row);
  // What is there now is no mistake of the user's: nothing is said until something is typed or chosen.
  const untouched = text === rowSubnet(row) && result.fault?.kind === 'same' && mode === 'keep';
  const errors = typeof outcome === 'object' && outcome.added.some(({ severity }) => severity === 'error');
  const run = () => {
    const now = renumber(design, row, text, mode);
    if (!now.edit) return;
    const subnet = parseSubnet(text.trim()) ? text.trim() : rowSubnet(row);
    carryOutRenumbering(now.edit, mode, network, subnet);
    onDone(texts('addresses.renumbered', { network, subnet, count: now.moves.length }));
    onClose();
  };
  return (
    <DialogFrame
      title={texts('addresses.renumber.title', { network })}
      width={680}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts('dialog.cancel')}</Button>
          <Button appearance="primary" disabled={!result.edit || text !== judged} onClick={run}>
            {texts(errors ? 'addresses.renumber.run-anyway' : 'addresses.renumber.run')}
          </Button>
        </>
      }
    >
      <div className={styles.root}>
        <Field
          label={texts('addresses.renumber.subnet')}
          validationState={result.fault && !untouched ? 'error' : 'none'}
          validationMessage={result.fault && !untouched ? faultText(texts, result.fault, judged) : undefined}
          hint={movable ? undefined : texts('addresses.renumber.exists')}
        >
          <Input
            data-first
            value={text}
            disabled={!movable}
            className={styles.subnet}
            input={{ spellCheck: false, className: styles.mono }}
            onChange={(_, data) => setText(data.value)}
          />
        </Field>
        <Field label={texts('addresses.renumber.mode')}>
          <RadioGroup value={mode} onChange={(_, data) => setMode(data.value as RenumberMode)}>
            {MODES.map((item) => (
              <Radio
                key={item}
                value={item}
                disabled={item === 'keep' && !movable}
                label={texts(`addresses.renumber.mode.${item}`)}
              />
            ))}
          </RadioGroup>
        </Field>
        <ForeseenFindings outcome={outcome} />
        {!untouched && (result.edit || result.moves.length > 0) && (
          <section aria-label={texts('addresses.renumber.preview')}>
            <Text weight="semibold" block className={styles.heading}>
              {texts('addresses.renumber.preview')}
            </Text>
            {result.moves.length === 0 && (
              <Caption1 block className={styles.quiet}>
                {texts('addresses.renumber.nobody')}
              </Caption1>
            )}
            <MovesTable result={result} />
          </section>
        )}
      </div>
    </DialogFrame>
  );
}

const MODES = ['keep', 'pack'] as const satisfies readonly RenumberMode[];

function faultText(texts: Texts, fault: RenumberFault, text: string): string {
  switch (fault.kind) {
    case 'forbidden':
      return texts('addresses.renumber.fault.forbidden', { range: texts(`range.${fault.range}` as TextKey) });
    case 'too-long':
      return texts('addresses.renumber.fault.too-long', { longest: fault.longest });
    case 'no-place':
      return texts('addresses.renumber.fault.no-place', { count: fault.count });
    case 'full':
      return texts('addresses.renumber.fault.full', { needed: fault.needed, free: fault.free });
    case 'same':
      return texts('addresses.renumber.fault.same');
    default: {
      const worded = judgeSubnet(text.trim());
      return worded ? texts(worded.key, worded.params) : '';
    }
  }
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px' },
  subnet: { maxWidth: '260px' },
  mono: { fontFamily: tokens.fontFamilyMonospace },
  heading: { paddingBottom: '4px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});
