import { InfoButton, Label, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../../language/useTexts.ts';
import type { FieldInfo } from '../fieldInfo.ts';
import { FieldNotes } from '../parts/FieldNotes.tsx';
import { FIELD } from '../parts/focus.ts';
import { InfoContent } from '../parts/InfoContent.tsx';
import type { FieldState } from './useField.ts';

interface FieldFrameProps {
  readonly info: FieldInfo;
  readonly field: Pick<FieldState<unknown>, 'control' | 'findings' | 'fault' | 'noteId'>;
  readonly technical?: string | undefined;
  /** Quiet text below the control. */
  readonly hint?: string | undefined;
  /** The control below its label instead of beside it, for what needs the width. */
  readonly wide?: boolean;
  /** At the end of the control: a button that takes the field away. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A label with its info button, a control, and below them what there is to say about the value. */
export function FieldFrame({ info, field, technical, hint, wide, action, children }: FieldFrameProps) {
  const styles = useStyles();
  return (
    <div className={styles.root} {...{ [FIELD]: true }}>
      <div className={mergeClasses(styles.line, wide && styles.wide)}>
        <FieldLabel info={info} technical={technical} htmlFor={field.control.id} />
        <div className={styles.control}>
          {children}
          {action}
        </div>
      </div>
      {hint !== undefined && (
        <Text size={200} className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldNotes id={field.noteId} findings={field.findings} fault={field.fault} />
    </div>
  );
}

interface FieldLabelProps {
  readonly info: FieldInfo;
  readonly technical?: string | undefined;
  /** The control it belongs to; a heading over rows or a group has none. */
  readonly htmlFor?: string;
  readonly id?: string;
}

/** The label of a field; its meaning and sources are one click away. */
export function FieldLabel({ info, technical, htmlFor, id }: FieldLabelProps) {
  const styles = useStyles();
  const texts = useTexts();
  const label = texts(info.label);
  return (
    <span className={styles.label}>
      {htmlFor === undefined ? (
        <Text size={200} id={id}>
          {label}
        </Text>
      ) : (
        <Label size="small" htmlFor={htmlFor} id={id}>
          {label}
        </Label>
      )}
      <InfoButton
        size="small"
        className={styles.info}
        aria-label={texts('inspector.about', { field: label })}
        info={{
          'aria-label': label,
          children: <InfoContent meaning={texts(info.meaning)} technical={technical} sources={info.sources} />,
        }}
      />
    </span>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px' },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(88px, 36%) minmax(0, 1fr)',
    columnGap: '8px',
    rowGap: '2px',
    alignItems: 'center',
  },
  wide: { gridTemplateColumns: 'minmax(0, 1fr)' },
  /** The text may wrap; its info button stays beside it. */
  label: {
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    lineHeight: tokens.lineHeightBase200,
  },
  /** Quiet until it is wanted: a column of icons would compete with the values. */
  info: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground4,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { color: tokens.colorNeutralForeground1 },
  },
  control: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    minWidth: 0,
    '> :first-child': { flexGrow: 1, minWidth: 0 },
  },
  hint: { color: tokens.colorNeutralForeground3 },
});
