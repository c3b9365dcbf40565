import { Badge, Caption1, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Change, ChangeAction } from '../../shared/plan/changes/change.ts';
import { changeText, lossText, reasonText } from '../../shared/plan/changes/describe.ts';
import { isLost } from '../../shared/plan/step.ts';
import { MarkShape } from '../canvas/marks/MarkShape.tsx';
import { useTexts } from '../language/useTexts.ts';
import { useView } from '../store/hooks.ts';
import { EntityTitle } from './EntityTitle.tsx';
import { agree, optionsOf, usePlans } from './planStore.ts';
import { thingText } from './things.ts';

interface ChangeItemProps {
  readonly change: Change;
  readonly host: string;
}

/** One change: what, why, what it disturbs and loses, and what a person must agree to. */
export const ChangeItem = memo(function ChangeItem({ change, host }: ChangeItemProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { action, entity, observed, owner, reasons, disruption, losses, unchecked, naming } = change;
  const selected = useView((view) => entity !== undefined && view.selection.some(({ id }) => id === entity.id));
  // Said at once; the plan follows a moment later.
  const { named, remove } = usePlans((state) => optionsOf(state, host));
  const mark = markOf(change);
  const title = changeText(texts, change);
  const removable = action === 'keep' && !entity && observed && owner !== 'untouchable';
  return (
    <article className={mergeClasses(styles.root, selected && styles.selected)} data-action={action}>
      <span className={styles.mark} role="img" aria-label={texts(`planView.action.${mark ?? 'keep'}`)}>
        {mark ? <MarkShape mark={mark} /> : '='}
      </span>
      <div className={styles.body}>
        <div className={styles.line}>
          <EntityTitle entity={entity} host={host} title={title} />
          {disruption !== 'none' && (
            <Badge appearance="tint" color={disruption === 'host-link-drop' ? 'danger' : 'warning'} size="small">
              {texts(`plan.disruption.short.${disruption}`)}
            </Badge>
          )}
          {observed && owner !== 'switchyard' && (
            <Caption1 className={styles.quiet}>{texts(`plan.owner.${owner}`)}</Caption1>
          )}
        </div>
        {reasons.map((reason, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with every plan
          <Caption1 key={index} block className={action === 'conflict' ? undefined : styles.quiet}>
            {reasonText(texts, reason)}
          </Caption1>
        ))}
        {losses.filter(isLost).map((loss) => (
          <Caption1 key={`${loss.what} ${loss.thing.id}`} block className={styles.loss}>
            {lossText(texts, loss)}
          </Caption1>
        ))}
        {unchecked.length > 0 && (
          <Caption1 block className={styles.quiet}>
            {texts('plan.unchecked', { flags: unchecked.join(', ') })}
          </Caption1>
        )}
        {naming.map((thing) => (
          <Checkbox
            key={thing.id}
            checked={named.has(thing.id)}
            className={styles.agree}
            label={{
              children: texts('planView.agree-one', { thing: thingText(texts, thing) }),
              className: styles.label,
            }}
            onChange={(_, data) => agree(host, 'named', [thing.id], data.checked === true)}
          />
        ))}
        {removable && (
          <Checkbox
            checked={remove.has(observed.id)}
            className={styles.agree}
            label={{ children: texts('planView.remove-one'), className: styles.label }}
            aria-label={texts('planView.remove-thing', { thing: thingText(texts, observed) })}
            onChange={(_, data) => agree(host, 'remove', [observed.id], data.checked === true)}
          />
        )}
      </div>
    </article>
  );
});

function markOf({ action, owner }: Change): Exclude<ChangeAction, 'keep'> | 'locked' | undefined {
  if (action !== 'keep') return action;
  return owner === 'untouchable' ? 'locked' : undefined;
}

const useStyles = makeStyles({
  root: { display: 'flex', gap: '10px', padding: '5px 12px' },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  mark: {
    width: '18px',
    flexShrink: 0,
    paddingTop: '1px',
    fontSize: '18px',
    lineHeight: 1,
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
  },
  body: { minWidth: 0, flex: 1 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  loss: { color: tokens.colorPaletteRedForeground1 },
  agree: { marginLeft: '-8px' },
  label: { fontSize: tokens.fontSizeBase200, alignSelf: 'center', color: tokens.colorNeutralForeground1 },
});
