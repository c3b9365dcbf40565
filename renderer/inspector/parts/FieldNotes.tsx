import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../shared/rules/finding.ts';
import { SeverityIcon } from '../../problems/SeverityIcon.tsx';
import { FindingNote } from './FindingNote.tsx';

interface FieldNotesProps {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly fault?: string | undefined;
}

/** What is wrong with a field, below it. Always there, so that screen readers announce what appears in it. */
export function FieldNotes({ id, findings, fault }: FieldNotesProps) {
  const styles = useStyles();
  return (
    <div id={id} aria-live="polite" className={styles.root}>
      {fault !== undefined && (
        <div className={styles.fault}>
          <span className={styles.icon}>
            <SeverityIcon severity="error" />
          </span>
          <Text size={200}>{fault}</Text>
        </div>
      )}
      {findings.map((finding) => (
        <FindingNote key={`${finding.code} ${finding.variant ?? ''}`} finding={finding} />
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px', ':empty': { display: 'none' } },
  fault: { display: 'flex', gap: '6px', alignItems: 'flex-start', color: tokens.colorNeutralForeground1 },
  icon: { display: 'flex', flexShrink: 0 },
});
