import { CompoundButton, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Cards to choose from, under a heading. */
export function CardGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <Subtitle2 as="h3" block className={styles.group}>
        {title}
      </Subtitle2>
      <div className={styles.cards}>{children}</div>
    </section>
  );
}

interface CardProps {
  readonly title: string;
  readonly summary: string;
  readonly onClick: () => void;
}

/** A design to begin from. */
export function Card({ title, summary, onClick }: CardProps) {
  const styles = useStyles();
  return (
    <CompoundButton
      size="small"
      className={styles.card}
      secondaryContent={{ children: summary, className: styles.summary }}
      onClick={onClick}
    >
      {title}
    </CompoundButton>
  );
}

const useStyles = makeStyles({
  group: { padding: '12px 0 8px' },
  cards: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))', gap: '10px' },
  card: {
    maxWidth: 'none',
    width: '100%',
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    textAlign: 'left',
    padding: '10px 12px',
    fontWeight: tokens.fontWeightSemibold,
  },
  summary: { marginTop: '2px', lineHeight: tokens.lineHeightBase200 },
});
