import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  /** At the right of the title: a button that adds something. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** Fields that belong together, under a heading. */
export function Section({ title, action, children }: SectionProps) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label={title}>
      <div className={styles.heading}>
        <Text as="h3" size={200} weight="semibold" className={styles.title}>
          {title}
        </Text>
        {action}
      </div>
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '7px',
    padding: '8px 12px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  heading: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '24px' },
  title: { margin: 0, color: tokens.colorNeutralForeground1 },
});
