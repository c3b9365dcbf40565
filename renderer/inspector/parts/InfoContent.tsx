import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SourceRef } from '../../../shared/windows/sources.ts';
import { SourceLink } from '../../host/SourceLink.tsx';
import { useTexts } from '../../language/useTexts.ts';

interface InfoContentProps {
  readonly meaning: string;
  /** The option's or flag's name as docker knows it. */
  readonly technical?: string | undefined;
  readonly sources: readonly SourceRef[];
}

/** The meaning of a field and where it was read, in the popover of its info button. */
export function InfoContent({ meaning, technical, sources }: InfoContentProps) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.root}>
      <Text size={200}>{meaning}</Text>
      {technical !== undefined && <code className={styles.technical}>{technical}</code>}
      {sources.length > 0 && (
        <div>
          <Text size={100} className={styles.heading}>
            {texts('inspector.sources')}
          </Text>
          <ul className={styles.list}>
            {sources.map((ref) => (
              <li key={ref}>
                <SourceLink source={ref} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '250px', overflowWrap: 'anywhere' },
  technical: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100 },
  heading: { color: tokens.colorNeutralForeground3 },
  list: { margin: '2px 0 0', padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '2px' },
});
