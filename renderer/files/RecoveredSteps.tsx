import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { stepText } from '../language/stepText.ts';
import { useTexts } from '../language/useTexts.ts';
import type { RecoveredStep } from './recover.ts';

/** So many of the last steps are named before the list is opened. */
const NAMED = 4;
/** A longer list helps nobody to decide. */
const MOST = 500;

/** What was changed, and when: the last few steps at once, all of them on request. */
export function RecoveredSteps({ steps }: { readonly steps: readonly RecoveredStep[] }) {
  const styles = useStyles();
  const texts = useTexts();
  const name = ({ step }: RecoveredStep) => (step ? stepText(texts, step) : texts('recovery.unnamed'));
  const time = new Intl.DateTimeFormat(texts.locale, { timeStyle: 'medium' });
  const newest = steps.map((step, index) => ({ ...step, index })).reverse();
  const named = newest.filter(({ step }) => step !== null).slice(0, NAMED);
  const [last, first] = [newest[0]?.at, newest.at(-1)?.at];
  return (
    <>
      {first !== undefined && last !== undefined && steps.length > 1 && (
        <Caption1>{texts('recovery.span', spanOf(first, last, texts.locale))}</Caption1>
      )}
      {named.length > 0 && <Caption1>{texts('recovery.last-steps', { steps: named.map(name).join(' · ') })}</Caption1>}
      {steps.length > 0 && (
        <details className={styles.all}>
          <summary>
            <Caption1>{texts('recovery.all', { count: steps.length })}</Caption1>
          </summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard */}
          <ol className={styles.list} tabIndex={0}>
            {newest.slice(0, MOST).map((step) => (
              <li key={step.index}>
                <Caption1>
                  {step.at !== undefined && <span className={styles.time}>{time.format(step.at)} </span>}
                  {name(step)}
                </Caption1>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

/** The day is said once where it is the same one. */
function spanOf(first: number, last: number, locale: string): { from: string; to: string } {
  const whole = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const hour = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const sameDay = new Date(first).toDateString() === new Date(last).toDateString();
  return { from: whole.format(first), to: (sameDay ? hour : whole).format(last) };
}

const useStyles = makeStyles({
  all: { cursor: 'pointer' },
  list: {
    listStyle: 'none',
    margin: '4px 0 0',
    padding: '6px 10px',
    maxHeight: '180px',
    overflowY: 'auto',
    cursor: 'default',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  time: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});
