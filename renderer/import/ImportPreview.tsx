import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { Host } from '../../shared/design/schema.ts';
import type { ImportInput, Reading } from '../../shared/import/reading.ts';
import { useTexts } from '../language/useTexts.ts';
import { SeverityIcon } from '../problems/SeverityIcon.tsx';
import { notesOf, noteText } from './notes.ts';

interface ImportPreviewProps {
  readonly reading: Reading;
  readonly inputs: readonly ImportInput[];
}

/** More than these are seen after drawing. */
const HOSTS_SHOWN = 4;
const NETWORKS_SHOWN = 12;
const NOTES_SHOWN = 6;

/** What the texts will become, and what was not understood of them. */
export function ImportPreview({ reading, inputs }: ImportPreviewProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { hosts } = reading.design.topology;
  const notes = notesOf(reading, inputs);
  const moreNotes = notes.length - NOTES_SHOWN;
  return (
    <div aria-live="polite">
      <section aria-label={texts('dialog.import.preview')} className={styles.preview}>
        {hosts.length === 0 && <Caption1>{texts('dialog.import.nothing')}</Caption1>}
        {hosts.slice(0, HOSTS_SHOWN).map((host) => (
          <HostPreview key={host.id} host={host} />
        ))}
        {hosts.length > HOSTS_SHOWN && (
          <Caption1 block>{texts('dialog.import.more-hosts', { count: hosts.length - HOSTS_SHOWN })}</Caption1>
        )}
      </section>
      {notes.length > 0 && (
        <ul className={styles.notes} aria-label={texts('dialog.import.notes')}>
          {notes.slice(0, NOTES_SHOWN).map((note, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with every reading
            <li key={index} className={styles.note}>
              <SeverityIcon severity={note.severity} />
              <Caption1 className={styles.noteText}>{noteText(texts, note)}</Caption1>
            </li>
          ))}
        </ul>
      )}
      {moreNotes > 0 && <Caption1 block>{texts('dialog.import.more-notes', { count: moreNotes })}</Caption1>}
    </div>
  );
}

function HostPreview({ host }: { readonly host: Host }) {
  const styles = useStyles();
  const texts = useTexts();
  const { adapters, networks, containers } = host;
  const more = networks.length - NETWORKS_SHOWN;
  return (
    <div>
      <Caption1Strong block>
        {texts('dialog.import.host', {
          name: host.name,
          adapters: texts('dialog.import.adapters', { count: adapters.length }),
          networks: texts('dialog.import.networks', { count: networks.length }),
          containers: texts('dialog.import.containers', { count: containers.length }),
        })}
      </Caption1Strong>
      {networks.length > 0 && (
        <Caption1 block className={styles.networks}>
          {networks
            .slice(0, NETWORKS_SHOWN)
            .map(({ name, driver, subnets }) => [name, driver, subnets[0]?.subnet].filter(Boolean).join(' '))
            .join(' · ')}
          {more > 0 && ` ${texts('dialog.import.more-networks', { count: more })}`}
        </Caption1>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  preview: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  networks: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  notes: { listStyle: 'none', margin: '8px 0 0', padding: 0 },
  note: { display: 'flex', gap: '6px', alignItems: 'flex-start', padding: '2px 0' },
  noteText: { overflowWrap: 'anywhere', minWidth: 0 },
});
