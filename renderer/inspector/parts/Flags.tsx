import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { EntityRef } from '../../../shared/design/entities.ts';
import type { FlagUse } from '../../../shared/design/schema.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { type DockerCommand, FLAGS_BY_COMMAND } from '../../../shared/windows/dockerFlags.ts';
import type { SourceRef } from '../../../shared/windows/sources.ts';
import { useTexts } from '../../language/useTexts.ts';
import { useDesign } from '../../store/hooks.ts';
import { changeField } from '../actions.ts';
import { flagValue, setFlags } from '../binding.ts';
import { info } from '../fieldInfo.ts';
import { TextControl } from '../fields/TextField.tsx';
import { useField } from '../fields/useField.ts';
import { useFieldFindings } from '../findings.ts';
import { entityAt } from '../lookup.ts';
import { FieldNotes } from './FieldNotes.tsx';
import { FIELD, ROW, ROWS } from './focus.ts';
import { RemoveButton } from './RemoveButton.tsx';
import { Section } from './Section.tsx';

type FlagOwner = 'network' | 'container' | 'swarm';

const COMMAND: Readonly<Record<FlagOwner, DockerCommand>> = {
  network: 'network create',
  container: 'run',
  swarm: 'swarm init',
};

interface FlagsProps {
  readonly kind: FlagOwner;
  readonly of: EntityRef;
}

const NONE: readonly FlagUse[] = [];

/** Command-line flags that have no field of their own, as they were written. Absent where there are none. */
export function Flags({ kind, of }: FlagsProps) {
  const texts = useTexts();
  const flags = useDesign((design) => entityAt(kind, design, of)?.flags ?? NONE);
  if (flags.length === 0) return null;
  return (
    <Section title={texts('inspector.section.flags')}>
      <FlagList kind={kind} of={of} flags={flags} />
    </Section>
  );
}

function FlagList({ kind, of, flags }: FlagsProps & { readonly flags: readonly FlagUse[] }) {
  const styles = useStyles();
  const id = useId();
  const whole = useFieldFindings({ ref: of, path: 'flags' });
  const remove = (index: number) =>
    changeField(of, 'inspector.section.flags', (design) => setFlags(kind, design, of, flags.toSpliced(index, 1)));
  return (
    <div className={styles.list} {...{ [ROWS]: true, [FIELD]: true }}>
      {flags.map((use, index) => (
        <FlagRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a flag may be written twice; its place tells the two apart
          key={`${use.flag} ${index}`}
          kind={kind}
          of={of}
          use={use}
          index={index}
          said={whole.filter((finding) => flagRowOf(finding, flags) === index)}
          onRemove={() => remove(index)}
        />
      ))}
      <FieldNotes id={id} findings={whole.filter((finding) => flagRowOf(finding, flags) === undefined)} />
    </div>
  );
}

interface FlagRowProps extends FlagsProps {
  readonly use: FlagUse;
  readonly index: number;
  /** Findings about the flags that speak of this one. */
  readonly said: readonly Finding[];
  readonly onRemove: () => void;
}

function FlagRow({ kind, of, use, index, said, onRemove }: FlagRowProps) {
  const styles = useStyles();
  const texts = useTexts();
  // Rules name a flag by its place or by itself.
  const binding = { ...flagValue(kind, of, index), alias: `flags.${use.flag}` };
  const field = useField(binding, info('flag', ...sourcesOf(kind, use.flag)));
  return (
    <div className={styles.entry} {...{ [ROW]: true }}>
      <div className={styles.row}>
        <code className={styles.flag}>{use.flag}</code>
        {use.value === undefined ? (
          <span className={styles.grow} />
        ) : (
          <TextControl field={field} needed mono label={texts('inspector.flag.value', { flag: use.flag })} />
        )}
        <RemoveButton what={use.flag} onRemove={onRemove} />
      </div>
      <FieldNotes id={field.noteId} findings={[...field.findings, ...said]} />
    </div>
  );
}

/** The row of the flag that a finding about flags names in its parameters; the first where it was written twice. */
function flagRowOf(finding: Finding, flags: readonly FlagUse[]): number | undefined {
  const row = flags.findIndex((use) => use.flag === finding.params?.flag);
  return row < 0 ? undefined : row;
}

function sourcesOf(kind: FlagOwner, flag: string): readonly SourceRef[] {
  return FLAGS_BY_COMMAND[COMMAND[kind]].find((row) => row.long === flag || row.short === flag)?.sources ?? [];
}

const useStyles = makeStyles({
  entry: { display: 'flex', flexDirection: 'column', gap: '4px' },
  list: { display: 'flex', flexDirection: 'column', gap: '4px' },
  row: { display: 'flex', alignItems: 'center', gap: '4px' },
  flag: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    flexShrink: 0,
    maxWidth: '55%',
  },
  grow: { flexGrow: 1 },
});
