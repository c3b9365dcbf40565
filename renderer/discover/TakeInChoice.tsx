import { Caption1, Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useTexts } from '../language/useTexts.ts';
import { useDesign } from '../store/hooks.ts';
import type { TakeIn } from './takeIn.ts';

interface TakeInChoiceProps {
  readonly taking: TakeIn;
  readonly onChange: (taking: TakeIn) => void;
}

/** As a new design, as a further host, or onto a drawn one. */
export function TakeInChoice({ taking, onChange }: TakeInChoiceProps) {
  const styles = useStyles();
  const texts = useTexts();
  const hosts = useDesign((design) => design.topology.hosts);
  const [first] = hosts;
  const label = (kind: TakeIn['kind'], hint?: string) => (
    <>
      {texts(`discover.take.${kind}`)}
      {hint !== undefined && (
        <Caption1 block className={styles.hint}>
          {hint}
        </Caption1>
      )}
    </>
  );
  if (!first) return null;
  return (
    <div className={styles.root}>
      <Field label={texts('discover.take')}>
        <RadioGroup
          value={taking.kind}
          onChange={(_, { value }) =>
            onChange(value === 'onto' ? { kind: 'onto', host: first.id } : { kind: value as 'new-design' | 'new-host' })
          }
        >
          <Radio value="new-host" label={label('new-host')} />
          <Radio value="onto" label={label('onto', texts('discover.take.onto-hint'))} />
          <Radio value="new-design" label={label('new-design', texts('discover.take.new-design-hint'))} />
        </RadioGroup>
      </Field>
      {taking.kind === 'onto' && (
        <Field label={texts('discover.take.host')} className={styles.host}>
          <Select value={taking.host} onChange={(_, data) => onChange({ kind: 'onto', host: data.value })}>
            {hosts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px' },
  hint: { color: tokens.colorNeutralForeground3 },
  host: { maxWidth: '320px' },
});
