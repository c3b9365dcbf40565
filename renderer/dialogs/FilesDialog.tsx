import { Button, Field, Input, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUp16Regular, Document20Regular, Folder20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { CallResult } from '../../shared/contract.ts';
import { DESIGN_EXTENSION, hostFaultText } from '../files/fileActions.ts';
import { useTexts } from '../language/useTexts.ts';
import { ask, HostError } from '../store/host.ts';
import { type Dialog, showDialog } from '../store/view.ts';
import { DialogFrame } from './DialogFrame.tsx';

type FileDialog = Extract<Dialog, { kind: 'choose-file' | 'save-file' }>;

/** The window's own file chooser, where the shell has none: folders of the machine the host runs on. */
export function FilesDialog({ dialog }: { readonly dialog: FileDialog }) {
  const styles = useStyles();
  const texts = useTexts();
  const saving = dialog.kind === 'save-file';
  const extension = saving ? dialog.extension : DESIGN_EXTENSION;
  const [folder, setFolder] = useState<CallResult<'file.list'> | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [name, setName] = useState(saving ? dialog.suggestedName : '');
  // Enter that came before the first folder did: it counts as soon as there is one.
  const [early, setEarly] = useState(false);

  const list = async (path: string | null) => {
    try {
      setFolder(await ask('file.list', { folder: path }));
      setFault(null);
    } catch (error) {
      if (error instanceof HostError) setFault(hostFaultText(error));
      else throw error;
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first folder is listed once
  useEffect(() => void list(null), []);

  const finish = (path: string | null) => {
    showDialog(null);
    dialog.resolve(path);
  };
  const entries = (folder?.entries ?? []).filter(
    (entry) => entry.kind === 'folder' || entry.name.endsWith(`.${extension}`),
  );
  const file = saving ? withExtension(name.trim(), extension) : name.trim();
  const chosen = folder && file !== '' ? join(folder.folder, file) : null;
  const replaces = saving && entries.some((entry) => entry.kind === 'file' && entry.name === file);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when there is a folder
  useEffect(() => {
    // What would be replaced is said first.
    if (early && chosen !== null && !replaces) finish(chosen);
    setEarly(false);
  }, [folder]);

  return (
    <DialogFrame
      title={texts(saving ? 'dialog.files.save-title' : 'dialog.files.open-title')}
      width={640}
      onClose={() => finish(null)}
      actions={
        <>
          <Button onClick={() => finish(null)}>{texts('dialog.cancel')}</Button>
          <Button appearance="primary" disabled={chosen === null} onClick={() => finish(chosen)}>
            {texts(saving ? 'dialog.files.save' : 'dialog.files.open')}
          </Button>
        </>
      }
    >
      <div className={styles.where}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUp16Regular />}
          aria-label={texts('dialog.files.up')}
          disabled={!folder?.parent}
          onClick={() => void list(folder?.parent ?? null)}
        />
        <Text truncate wrap={false} title={folder?.folder}>
          {folder?.folder}
        </Text>
      </div>
      {fault && (
        <MessageBar intent="error">
          <MessageBarBody>{fault}</MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.path}>
            <Button
              appearance={entry.name === name ? 'secondary' : 'subtle'}
              className={styles.entry}
              icon={entry.kind === 'folder' ? <Folder20Regular /> : <Document20Regular />}
              onClick={() => (entry.kind === 'folder' ? void list(entry.path) : setName(entry.name))}
              onDoubleClick={() => entry.kind === 'file' && !saving && finish(entry.path)}
            >
              {entry.name}
            </Button>
          </li>
        ))}
        {entries.length === 0 && (
          <li>
            <Text className={styles.nothing}>{texts(saving ? 'dialog.files.none-yet' : 'dialog.files.empty')}</Text>
          </li>
        )}
      </ul>
      <Field
        label={texts('dialog.files.name')}
        {...(replaces && { validationState: 'warning' as const, validationMessage: texts('dialog.files.replace') })}
      >
        <Input
          data-first
          value={name}
          onChange={(_, data) => {
            setName(data.value);
            setEarly(false);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            if (chosen !== null) finish(chosen);
            else setEarly(folder === null);
          }}
        />
      </Field>
    </DialogFrame>
  );
}

/** A file without an extension would not be found again among those that can be opened. */
function withExtension(name: string, extension: string): string {
  return name === '' || /\.[^\\/]*$/.test(name) ? name : `${name}.${extension}`;
}

/** A name typed as a whole path is taken as one. */
function join(folder: string, name: string): string {
  if (/^([\\/]|[A-Za-z]:[\\/])/.test(name)) return name;
  const slash = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(slash) ? folder + name : folder + slash + name;
}

const useStyles = makeStyles({
  where: { display: 'flex', alignItems: 'center', gap: '8px', paddingBottom: '8px' },
  list: {
    listStyle: 'none',
    margin: '0 0 12px',
    padding: '4px',
    height: '260px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  entry: { width: '100%', justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
  nothing: { padding: '12px', display: 'block', color: tokens.colorNeutralForeground3 },
});
