import { Button, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { EntityKind, EntityRef } from '../../../shared/design/entities.ts';
import { askToDelete } from '../../canvas/deleting.ts';
import { useTexts } from '../../language/useTexts.ts';
import { ClaimContext, createClaims, useLooseFindings } from '../findings.ts';
import { FindingNote } from './FindingNote.tsx';
import { KindIcon } from './kinds.tsx';

interface PanelProps {
  readonly kind: EntityKind;
  readonly driver?: string;
  readonly name: string;
  /** What it is and where: “nat network on WEB01”. */
  readonly subtitle: string;
  /** The element; without one there is nothing to delete and nothing found. */
  readonly of?: EntityRef;
  readonly children: ReactNode;
}

/** The inspector of one element: what it is, what is wrong with it as a whole, and its fields below. */
export function Panel({ kind, driver, name, subtitle, of, children }: PanelProps) {
  const styles = useStyles();
  const [claims] = useState(createClaims);
  return (
    <ClaimContext value={claims}>
      <header className={styles.header}>
        <KindIcon kind={kind} driver={driver} />
        <div className={styles.titles}>
          <Text as="h2" size={300} weight="semibold" className={styles.name} title={name} truncate wrap={false} block>
            {name}
          </Text>
          <Text size={200} className={styles.subtitle} truncate wrap={false} block>
            {subtitle}
          </Text>
        </div>
        {of && <DeleteButton refs={[of]} />}
      </header>
      {of && <LooseFindings of={of} />}
      {children}
    </ClaimContext>
  );
}

/** Deletes elements; undo brings them back, so it does not ask. */
function DeleteButton({ refs }: { readonly refs: readonly EntityRef[] }) {
  const texts = useTexts();
  return (
    <Tooltip content={texts('inspector.delete')} relationship="label">
      <Button appearance="subtle" icon={<Delete20Regular />} onClick={() => askToDelete(refs)} />
    </Tooltip>
  );
}

function LooseFindings({ of }: { readonly of: EntityRef }) {
  const styles = useStyles();
  const texts = useTexts();
  const findings = useLooseFindings(of);
  return (
    <section aria-label={texts('inspector.findings')} aria-live="polite" className={styles.findings}>
      {findings.map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule may say the same of two endpoints
        <FindingNote key={`${finding.code} ${index}`} finding={finding} />
      ))}
    </section>
  );
}

const useStyles = makeStyles({
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 8px 8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  titles: { flexGrow: 1, minWidth: 0 },
  name: { margin: 0 },
  subtitle: { color: tokens.colorNeutralForeground3 },
  findings: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '2px 12px 10px',
    ':empty': { display: 'none' },
  },
});
