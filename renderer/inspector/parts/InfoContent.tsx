import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type SourceRef, sourceLink } from '../../../shared/windows/sources.ts';
import { openLink } from '../../host/openLink.ts';
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
                <SourceItem source={ref} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function SourceItem({ source }: { readonly source: SourceRef }) {
  const texts = useTexts();
  const { title, url } = sourceLink(source);
  if (source === 'INF') return <Text size={200}>{texts('inspector.inference')}</Text>;
  if (url === undefined) return <Text size={200}>{title}</Text>;
  return (
    <Link
      href={url}
      title={url}
      onClick={(event) => {
        event.preventDefault();
        void openLink(url);
      }}
    >
      <Text size={200}>{title}</Text>
    </Link>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '250px', overflowWrap: 'anywhere' },
  technical: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100 },
  heading: { color: tokens.colorNeutralForeground3 },
  list: { margin: '2px 0 0', padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '2px' },
});
