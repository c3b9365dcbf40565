import { Link, Text } from '@fluentui/react-components';
import { type SourceRef, sourceLink } from '../../shared/windows/sources.ts';
import { useTexts } from '../language/useTexts.ts';
import { openLink } from './openLink.ts';

/** Where something was read: a link where there is an address, else the title. */
export function SourceLink({ source }: { readonly source: SourceRef }) {
  const texts = useTexts();
  const { title, url, korean } = sourceLink(source);
  if (source === 'INF') return <Text size={200}>{texts('inspector.inference')}</Text>;
  if (korean) return <Text size={200}>{texts('inspector.korean-page', korean)}</Text>;
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
