import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../language/useTexts.ts';
import { agree, type MadePlan, optionsOf, usePlans } from './planStore.ts';
import { thingsById, thingText } from './things.ts';

interface AgreedProps {
  readonly host: string;
  readonly made: MadePlan;
}

/** What a person has agreed to, to be taken back here. */
export function Agreed({ host, made }: AgreedProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { named, remove } = made.options;
  const now = usePlans((state) => optionsOf(state, host));
  if (named.size + remove.size === 0) return null;
  const things = thingsById(made.reading.observed);
  const all = (['named', 'remove'] as const).flatMap((what) =>
    [...made.options[what]].map((id) => ({ what, id, thing: things.get(id) })),
  );
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{texts('planView.agreed')}</legend>
      {all.map(({ what, id, thing }) => (
        <Checkbox
          key={`${what} ${id}`}
          checked={now[what].has(id)}
          size="medium"
          label={{
            className: styles.label,
            children: texts(what === 'named' ? 'planView.agree-one' : 'planView.remove-thing', {
              thing: thing ? thingText(texts, thing) : id,
            }),
          }}
          onChange={(_, data) => agree(host, what, [id], data.checked === true)}
        />
      ))}
    </fieldset>
  );
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    margin: '0 12px 4px',
    padding: '2px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    maxHeight: '112px',
    overflowY: 'auto',
    flexShrink: 0,
  },
  label: { fontSize: tokens.fontSizeBase200, alignSelf: 'center' },
  legend: { padding: '0 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});
