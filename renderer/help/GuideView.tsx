import { Link, makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { type GuideBlock, type GuideWords, placeIn } from '../../shared/help/guide.ts';
import { openLink } from '../host/openLink.ts';
import type { GuideEntry } from './guides.ts';

interface GuideViewProps {
  readonly entry: GuideEntry;
  /** What was searched for: the guide is shown from where that is. */
  readonly search: string;
  /** Another guide that a link leads to, or undefined for what is no guide. */
  readonly follow: (file: string) => (() => void) | undefined;
}

/** A guide of docs/guides, drawn from its blocks: nothing in it is markup. */
export function GuideView({ entry, search, follow }: GuideViewProps) {
  const styles = useStyles();
  const { guide } = entry;
  const found = useRef<HTMLDivElement>(null);
  const place = placeIn(guide, search);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where another guide or another search is shown
  useEffect(() => {
    // No arrow alone: browsers have begun to answer with a promise, which React would take for a way to clean up.
    found.current?.scrollIntoView({ block: 'center' });
  }, [entry, search]);
  return (
    <article className={styles.root} aria-label={guide.title}>
      <Subtitle2 as="h3" block className={styles.title}>
        {guide.title}
      </Subtitle2>
      {guide.blocks.map((block, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a guide never change order
          key={index}
          ref={index === place ? found : undefined}
          className={mergeClasses(index === place && styles.found)}
        >
          <Block block={block} follow={follow} />
        </div>
      ))}
    </article>
  );
}

type Follow = GuideViewProps['follow'];

function Block({ block, follow }: { readonly block: GuideBlock; readonly follow: Follow }) {
  const styles = useStyles();
  switch (block.kind) {
    case 'heading':
      return (
        <Text as={block.level === 2 ? 'h4' : 'h5'} block weight="semibold" className={styles.heading}>
          <Words words={block.words} follow={follow} />
        </Text>
      );
    case 'paragraph':
      return (
        <Text as="p" block className={styles.paragraph}>
          <Words words={block.words} follow={follow} />
        </Text>
      );
    case 'code':
      return <pre className={styles.code}>{block.text}</pre>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={styles.list}>
          {block.items.map((words, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={index}>
              <Text>
                <Words words={words} follow={follow} />
              </Text>
            </li>
          ))}
        </List>
      );
    }
  }
}

function Words({ words, follow }: { readonly words: readonly GuideWords[]; readonly follow: Follow }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: as above
  return words.map((run, index) => <Run key={index} run={run} follow={follow} />);
}

function Run({ run: { look, text, to = '' }, follow }: { readonly run: GuideWords; readonly follow: Follow }) {
  const styles = useStyles();
  switch (look) {
    case 'plain':
      return text;
    case 'strong':
      return <strong>{text}</strong>;
    case 'emphasis':
      return <em>{text}</em>;
    case 'code':
      return <code className={styles.inline}>{text}</code>;
    case 'link': {
      const go = to.startsWith('https:') ? () => void openLink(to) : follow(to);
      if (!go) return text;
      return (
        <Link as="button" inline onClick={go}>
          {text}
        </Link>
      );
    }
  }
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', overflowWrap: 'anywhere' },
  title: { lineHeight: tokens.lineHeightBase400, margin: 0 },
  heading: { margin: '8px 0 0' },
  paragraph: { margin: 0 },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  code: {
    margin: 0,
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
  },
  inline: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  found: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`, paddingLeft: '10px' },
});
