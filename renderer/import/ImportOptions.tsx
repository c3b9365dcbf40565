import { Caption1, Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useStore } from 'zustand';
import type { Shell } from '../../shared/import/docker/tokens/cursor.ts';
import { IMPORT_FORMATS, type ImportFormat } from '../../shared/import/formats.ts';
import { RELEASES } from '../../shared/windows/releases.ts';
import { useTexts } from '../language/useTexts.ts';
import { importStore } from './importStore.ts';

const SHELLS = ['guess', 'ps', 'cmd', 'sh'] as const;
const GUESS = 'guess';
const UNKNOWN = 'unknown';

interface ImportOptionsProps {
  /** The format that is read now, chosen or found out. */
  readonly format: ImportFormat;
  readonly isEmpty: boolean;
}

/** What the text is, and what it does not say itself: the shell it was written for, the release of its host. */
export function ImportOptions({ format, isEmpty }: ImportOptionsProps) {
  const styles = useStyles();
  const texts = useTexts();
  const chosen = useStore(importStore, (state) => state.format);
  const shell = useStore(importStore, (state) => state.shell) ?? GUESS;
  const release = useStore(importStore, (state) => state.release) ?? UNKNOWN;
  const guessed = isEmpty
    ? texts('dialog.import.format.guess')
    : texts('dialog.import.format.guessed', { format: texts(format.label) });
  return (
    <>
      <div className={styles.root}>
        <Field label={texts('dialog.import.format')}>
          <Dropdown
            className={styles.format}
            value={chosen === null ? guessed : texts(format.label)}
            selectedOptions={[chosen ?? GUESS]}
            onOptionSelect={(_, data) =>
              importStore.setState({ format: data.optionValue === GUESS ? null : (data.optionValue ?? null) })
            }
          >
            <Option value={GUESS}>{texts('dialog.import.format.guess')}</Option>
            {IMPORT_FORMATS.toReversed().map((item) => (
              <Option key={item.id} value={item.id}>
                {texts(item.label)}
              </Option>
            ))}
          </Dropdown>
        </Field>
        {format.id === 'docker' && (
          <Field label={texts('dialog.import.shell')}>
            <Dropdown
              className={styles.short}
              value={texts(`dialog.import.shell.${shell}`)}
              selectedOptions={[shell]}
              onOptionSelect={(_, data) =>
                importStore.setState({ shell: data.optionValue === GUESS ? null : (data.optionValue as Shell) })
              }
            >
              {SHELLS.map((id) => (
                <Option key={id} value={id}>
                  {texts(`dialog.import.shell.${id}`)}
                </Option>
              ))}
            </Dropdown>
          </Field>
        )}
        {format.id !== 'host' && (
          <Field label={texts('dialog.import.release')}>
            <Dropdown
              value={RELEASES.find((item) => item.id === release)?.name ?? texts('dialog.import.release.unknown')}
              selectedOptions={[release]}
              onOptionSelect={(_, data) =>
                importStore.setState({ release: data.optionValue === UNKNOWN ? null : (data.optionValue ?? null) })
              }
            >
              <Option value={UNKNOWN}>{texts('dialog.import.release.unknown')}</Option>
              {RELEASES.map((item) => (
                <Option key={item.id} value={item.id}>
                  {item.name}
                </Option>
              ))}
            </Dropdown>
          </Field>
        )}
      </div>
      {(!isEmpty || chosen !== null) && (
        <Caption1 block className={styles.hint}>
          {texts(format.hint)}
        </Caption1>
      )}
    </>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', gap: '12px', padding: '12px 0 8px', flexWrap: 'wrap' },
  format: { minWidth: '300px' },
  short: { minWidth: '140px' },
  hint: { color: tokens.colorNeutralForeground3, paddingBottom: '8px' },
});
