import { Caption1, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { LOCAL, type Target, targetKey } from '../../shared/design/target.ts';
import { useTexts } from '../language/useTexts.ts';
import { useTargets } from './targets.ts';

interface TargetChoiceProps {
  readonly target: Target;
  readonly disabled: boolean;
  readonly onChange: (target: Target) => void;
}

/** This machine, or what one of the user's docker contexts reaches. */
export function TargetChoice({ target, disabled, onChange }: TargetChoiceProps) {
  const styles = useStyles();
  const texts = useTexts();
  const targets = useTargets();
  const contexts = targets?.contexts ?? [];
  const choices: Target[] = [LOCAL, ...contexts.map(({ name }): Target => ({ kind: 'context', name }))];
  const label = (title: string, hint: string) => (
    <>
      {title}
      <Caption1 block className={styles.hint}>
        {hint}
      </Caption1>
    </>
  );
  return (
    <Field label={texts('discover.where')}>
      <RadioGroup
        value={targetKey(target)}
        disabled={disabled}
        onChange={(_, data) => onChange(choices.find((item) => targetKey(item) === data.value) ?? LOCAL)}
      >
        <Radio
          data-first
          value={targetKey(LOCAL)}
          label={label(texts('discover.local'), texts('discover.local-hint'))}
        />
        {contexts.map(({ name, description, endpoint, current }) => (
          <Radio
            key={name}
            value={targetKey({ kind: 'context', name })}
            label={label(
              texts('discover.context', { name }),
              [endpoint, description, current ? texts('discover.context-current') : ''].filter(Boolean).join(' · '),
            )}
          />
        ))}
      </RadioGroup>
      {targets && contexts.length === 0 && (
        <Caption1 block className={styles.hint}>
          {targets.problem === null
            ? texts('discover.no-contexts')
            : texts('discover.targets-problem', { problem: targets.problem })}
        </Caption1>
      )}
    </Field>
  );
}

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});
