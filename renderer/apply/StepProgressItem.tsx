import { Caption1, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import {
  ArrowUndo16Regular,
  Checkmark16Filled,
  Circle16Regular,
  Dismiss16Filled,
  ErrorCircle16Filled,
  Question16Regular,
} from '@fluentui/react-icons';
import { memo, type ReactElement } from 'react';
import { stepText } from '../../shared/export/sentences.ts';
import type { StepProgress, StepState } from '../../shared/plan/apply/jobState.ts';
import { useTexts } from '../language/useTexts.ts';
import { faultText } from './jobText.ts';

interface StepProgressItemProps {
  readonly progress: StepProgress;
  /** Whether a process is at work: what was begun without one is of unknown outcome. */
  readonly alive: boolean;
}

/** One step: how far it is by shape and word, what the program said, what went wrong. */
export const StepProgressItem = memo(function StepProgressItem({ progress, alive }: StepProgressItemProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { step, state, output, fault, undoFault } = progress;
  const shown = (state === 'begun' || state === 'undoing') && !alive ? 'unknown' : state;
  const wrong = undoFault ?? fault;
  return (
    <li className={styles.root} data-state={shown}>
      <span className={styles.icon} data-state={shown}>
        {ICONS[shown]}
      </span>
      <div className={styles.body}>
        <Text size={200} className={shown === 'waiting' ? styles.quiet : undefined}>
          {stepText(texts, step)}
        </Text>{' '}
        <Caption1 className={styles.state}>{texts(`applyView.step.${shown}`)}</Caption1>
        {wrong && (
          <Caption1 block className={styles.fault}>
            {faultText(texts, wrong)}
          </Caption1>
        )}
        {output.trim() !== '' && (
          <details className={styles.details} open={wrong !== undefined || shown === 'begun'}>
            <summary>{texts('applyView.output')}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reachable to be scrolled by keyboard */}
            <pre className={styles.output} tabIndex={0}>
              {(wrong?.output || output).trim()}
            </pre>
          </details>
        )}
      </div>
    </li>
  );
});

const BUSY = <Spinner size="extra-tiny" aria-hidden />;

const ICONS: Readonly<Record<StepState | 'unknown', ReactElement>> = {
  waiting: <Circle16Regular aria-hidden />,
  begun: BUSY,
  unknown: <Question16Regular aria-hidden />,
  done: <Checkmark16Filled aria-hidden />,
  failed: <Dismiss16Filled aria-hidden />,
  undoing: BUSY,
  undone: <ArrowUndo16Regular aria-hidden />,
  'undo-failed': <ErrorCircle16Filled aria-hidden />,
};

const useStyles = makeStyles({
  // A job may have thousands of steps: those out of sight are not laid out.
  root: {
    display: 'flex',
    gap: '8px',
    padding: '3px 0',
    alignItems: 'flex-start',
    contentVisibility: 'auto',
    containIntrinsicHeight: 'auto 42px',
  },
  icon: {
    display: 'flex',
    width: '16px',
    paddingTop: '1px',
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    '&[data-state="done"]': { color: tokens.colorPaletteGreenForeground1 },
    '&[data-state="failed"]': { color: tokens.colorPaletteRedForeground1 },
    '&[data-state="undo-failed"]': { color: tokens.colorPaletteRedForeground1 },
  },
  body: { minWidth: 0, flex: 1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  state: { color: tokens.colorNeutralForeground3 },
  fault: { color: tokens.colorPaletteRedForeground1 },
  details: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  output: {
    margin: '2px 0 0',
    padding: '4px 8px',
    maxHeight: '120px',
    overflow: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
