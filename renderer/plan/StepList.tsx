import { Badge, Button, Caption1, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { Checkmark16Regular, Copy16Regular } from '@fluentui/react-icons';
import { Fragment, memo, useState } from 'react';
import type { Target } from '../../shared/design/target.ts';
import { noteText, stepText } from '../../shared/export/sentences.ts';
import type { HostChangePlan } from '../../shared/plan/changes/change.ts';
import type { Step } from '../../shared/plan/step.ts';
import { useTexts } from '../language/useTexts.ts';
import { commandText, commandWords, requestText, requestWords } from './commandText.ts';
import { LongList } from './LongList.tsx';

interface StepListProps {
  readonly plan: HostChangePlan;
  readonly target: Target;
  /** Whether it needs a heading of its own. */
  readonly titled: boolean;
}

const ROW_HEIGHT = 64;

/** The steps of a plan in their order, each with the command that is run. */
export function StepList({ plan, target, titled }: StepListProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { steps } = plan;
  const all = () => steps.flatMap((step) => commandText(step, target) ?? requestText(step) ?? []).join('\n');
  return (
    <section className={styles.root} aria-label={texts('planView.tab.steps', { count: steps.length })}>
      <div className={styles.head}>
        {titled && <Caption1 className={styles.quiet}>{texts('planView.tab.steps', { count: steps.length })}</Caption1>}
        {steps.length > 0 && <CopyButton label={texts('planView.copy-all')} text={all} labelled />}
      </div>
      {plan.verdict === 'blocked' && <Text className={styles.nothing}>{texts('planView.no-steps')}</Text>}
      <LongList as="ol" items={steps} keyOf={({ id }) => id} estimate={ROW_HEIGHT}>
        {(step, index) => <StepItem step={step} number={index + 1} target={target} />}
      </LongList>
    </section>
  );
}

interface StepItemProps {
  readonly step: Step;
  readonly number: number;
  readonly target: Target;
}

const StepItem = memo(function StepItem({ step, number, target }: StepItemProps) {
  const styles = useStyles();
  const texts = useTexts();
  const words = commandWords(step, target);
  const shown = words ?? requestWords(step);
  const command = words?.join(' ') ?? requestText(step);
  const note = noteText(texts, step);
  const sentence = stepText(texts, step);
  return (
    <div className={styles.step}>
      <span className={styles.number}>{number}</span>
      <div className={styles.body}>
        <div className={styles.line}>
          <Text size={200}>{step.phase === 'finish' ? texts('plan.order.finish', { step: sentence }) : sentence}</Text>
          {step.disruption !== 'none' && (
            <Badge appearance="tint" size="small" color={step.disruption === 'host-link-drop' ? 'danger' : 'warning'}>
              {texts(`plan.disruption.short.${step.disruption}`)}
            </Badge>
          )}
        </div>
        {note !== undefined && (
          <Caption1 block className={styles.note}>
            {note}
          </Caption1>
        )}
        {command === undefined ? (
          <Caption1 className={styles.quiet}>{texts('planView.by-hand')}</Caption1>
        ) : (
          <code className={styles.command}>
            {(shown ?? [command]).map((word, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the words of a command never change places
              <Fragment key={index}>
                {index > 0 && (words ? ' ' : ' · ')}
                <span className={styles.word}>{word}</span>
              </Fragment>
            ))}
          </code>
        )}
      </div>
      {command !== undefined && <CopyButton label={texts('planView.copy')} text={() => command} />}
    </div>
  );
});

interface CopyButtonProps {
  readonly label: string;
  readonly text: () => string;
  readonly labelled?: boolean;
}

function CopyButton({ label, text, labelled = false }: CopyButtonProps) {
  const texts = useTexts();
  const [copied, setCopied] = useState(false);
  const name = copied ? texts('planView.copied') : label;
  return (
    <Tooltip content={name} relationship={labelled ? 'description' : 'label'}>
      <Button
        size="small"
        appearance="subtle"
        icon={copied ? <Checkmark16Regular /> : <Copy16Regular />}
        onBlur={() => setCopied(false)}
        onClick={() => void navigator.clipboard.writeText(text()).then(() => setCopied(true))}
      >
        {labelled ? name : undefined}
      </Button>
    </Tooltip>
  );
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    minWidth: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', padding: '0 8px 0 12px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  nothing: { display: 'block', padding: '4px 12px', color: tokens.colorNeutralForeground3 },
  step: { display: 'flex', gap: '8px', padding: '4px 8px 4px 12px', alignItems: 'flex-start' },
  number: {
    minWidth: '22px',
    flexShrink: 0,
    textAlign: 'right',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  body: { flex: 1, minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  note: { color: tokens.colorPaletteDarkOrangeForeground1 },
  command: {
    display: 'block',
    marginTop: '2px',
    padding: '3px 8px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
  },
  /** Lines end between words; only one that is longer than a line is broken. */
  word: { display: 'inline-block', maxWidth: '100%', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
});
