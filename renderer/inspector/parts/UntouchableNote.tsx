import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { UntouchableOwner } from '../../../shared/plan/changes/drawnUntouchable.ts';
import { MarkShape } from '../../canvas/marks/MarkShape.tsx';
import { useTexts } from '../../language/useTexts.ts';

/** Says that no plan touches the element, and whose it is. */
export function UntouchableNote({ owner }: { readonly owner: UntouchableOwner | undefined }) {
  const styles = useStyles();
  const texts = useTexts();
  if (!owner) return null;
  return (
    <section className={styles.root} aria-label={texts('untouchable.title')}>
      <span className={styles.mark}>
        <MarkShape mark="locked" />
      </span>
      <div>
        <Text block weight="semibold" size={200}>
          {texts('untouchable.title')}
        </Text>
        <Text block size={200}>
          {texts(`untouchable.${owner}`)}
        </Text>
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    gap: '8px',
    margin: '0 12px 10px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  mark: { fontSize: '18px', lineHeight: 1, flexShrink: 0 },
});
