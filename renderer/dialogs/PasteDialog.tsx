import { Button, Caption1, Dropdown, Field, makeStyles, Option, Textarea, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { readDockerCommands } from '../../shared/import/docker/read.ts';
import { findingText } from '../../shared/language/texts.ts';
import { RELEASES } from '../../shared/windows/releases.ts';
import { showDesign } from '../files/fileActions.ts';
import { useTexts } from '../language/useTexts.ts';
import { SeverityIcon } from '../problems/SeverityIcon.tsx';
import { newId } from '../store/document.ts';
import { showDialog, viewStore } from '../store/view.ts';
import { DialogFrame } from './DialogFrame.tsx';

const SHELLS = ['guess', 'ps', 'cmd', 'sh'] as const;
type ShellChoice = (typeof SHELLS)[number];
const UNKNOWN = 'unknown';

/** Docker commands in, a drawing out. What was not understood is shown while typing, with its line. */
export function PasteDialog() {
  const styles = useStyles();
  const texts = useTexts();
  const [text, setText] = useState('');
  const [shell, setShell] = useState<ShellChoice>('guess');
  const [release, setRelease] = useState(UNKNOWN);
  const shown = useDeferredValue(text);

  const reading = useMemo(
    () =>
      readDockerCommands(shown, {
        ids: newId,
        ...(shell !== 'guess' && { shell }),
        ...(release !== UNKNOWN && { hostFacts: { release } }),
      }),
    [shown, shell, release],
  );
  const [host] = reading.design.topology.hosts;
  const close = () => showDialog(null);
  const draw = async () => {
    close();
    if (await showDesign(reading.design, reading.findings)) {
      viewStore.setState({ panel: reading.findings.length > 0 ? 'import' : 'problems' });
    }
  };
  return (
    <DialogFrame
      title={texts('dialog.paste.title')}
      width={760}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{texts('dialog.cancel')}</Button>
          <Button appearance="primary" disabled={text.trim() === ''} onClick={() => void draw()}>
            {texts('dialog.paste.run')}
          </Button>
        </>
      }
    >
      <Caption1 block className={styles.hint}>
        {texts('dialog.paste.hint')}
      </Caption1>
      <Field label={texts('dialog.paste.label')}>
        <Textarea
          data-first
          value={text}
          rows={9}
          textarea={{ className: styles.code, spellCheck: false }}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <div className={styles.options}>
        <Field label={texts('dialog.paste.shell')}>
          <Dropdown
            value={texts(`dialog.paste.shell.${shell}`)}
            selectedOptions={[shell]}
            onOptionSelect={(_, data) => setShell((data.optionValue as ShellChoice | undefined) ?? 'guess')}
          >
            {SHELLS.map((id) => (
              <Option key={id} value={id}>
                {texts(`dialog.paste.shell.${id}`)}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <Field label={texts('dialog.paste.release')}>
          <Dropdown
            value={RELEASES.find((item) => item.id === release)?.name ?? texts('dialog.paste.release.unknown')}
            selectedOptions={[release]}
            onOptionSelect={(_, data) => setRelease(data.optionValue ?? UNKNOWN)}
          >
            <Option value={UNKNOWN}>{texts('dialog.paste.release.unknown')}</Option>
            {RELEASES.map((item) => (
              <Option key={item.id} value={item.id}>
                {item.name}
              </Option>
            ))}
          </Dropdown>
        </Field>
      </div>
      {shown.trim() !== '' && (
        <div aria-live="polite">
          <Caption1 block>
            {texts('dialog.paste.preview', {
              networks: host?.networks.length ?? 0,
              containers: host?.containers.length ?? 0,
              notes: reading.findings.length,
            })}
          </Caption1>
          <ul className={styles.notes}>
            {reading.findings.slice(0, NOTES_SHOWN).map((finding, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with every reading
              <li key={index} className={styles.note}>
                <SeverityIcon severity={finding.severity} />
                <Caption1>
                  {finding.line !== undefined && `${texts('frame.line', { line: finding.line })}: `}
                  {findingText(texts.locale, finding)}
                </Caption1>
              </li>
            ))}
          </ul>
        </div>
      )}
    </DialogFrame>
  );
}

/** More than this many notes are seen after drawing, in the panel. */
const NOTES_SHOWN = 6;

const useStyles = makeStyles({
  hint: { paddingBottom: '8px', color: tokens.colorNeutralForeground3 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, maxHeight: 'none' },
  options: { display: 'flex', gap: '12px', padding: '12px 0' },
  notes: { listStyle: 'none', margin: '4px 0 0', padding: 0 },
  note: { display: 'flex', gap: '6px', alignItems: 'flex-start', padding: '2px 0' },
});
