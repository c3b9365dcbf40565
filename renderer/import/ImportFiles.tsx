import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Tag,
  TagGroup,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { DocumentAdd20Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { MAX_FILE_BYTES } from '../../shared/limits.ts';
import { useTexts } from '../language/useTexts.ts';
import { addFiles, importStore, removeFile } from './importStore.ts';
import { readFiles } from './readFiles.ts';
import { saveCollector } from './saveCollector.ts';

/** The files that were chosen or dropped, each of which can be taken out again. */
export function ImportFiles() {
  const styles = useStyles();
  const texts = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const files = useStore(importStore, (state) => state.files);
  const unread = useStore(importStore, (state) => state.unread);
  const add = async (list: FileList | null) => {
    if (!list) return;
    const read = await readFiles(list);
    addFiles(read.files, read.unread);
    // The same file chosen again is a change again.
    if (input.current) input.current.value = '';
  };
  return (
    <div className={styles.root}>
      <div className={styles.row}>
        <Button icon={<DocumentAdd20Regular />} onClick={() => input.current?.click()}>
          {texts('dialog.import.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={texts('dialog.import.choose')}
          onChange={(event) => void add(event.currentTarget.files)}
        />
        <Tooltip content={texts('dialog.import.collector-hint')} relationship="description">
          <Button appearance="subtle" onClick={() => void saveCollector()}>
            {texts('dialog.import.collector')}
          </Button>
        </Tooltip>
        {files.length > 0 && (
          <TagGroup
            className={styles.files}
            aria-label={texts('dialog.import.files')}
            onDismiss={(_, data) => removeFile(String(data.value))}
          >
            {files.map(({ name }) => (
              <Tag
                key={name}
                value={name}
                dismissible
                size="small"
                dismissIcon={{ 'aria-label': texts('dialog.import.remove', { name }) }}
              >
                {name}
              </Tag>
            ))}
          </TagGroup>
        )}
      </div>
      {unread.map(({ name, reason }) => (
        <MessageBar key={name} intent="error">
          <MessageBarBody>
            {texts('dialog.import.not-read', {
              name,
              reason: texts(`dialog.import.${reason}`, { limit: MAX_FILE_BYTES / 1024 / 1024 }),
            })}
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBottom: '8px' },
  row: { display: 'flex', alignItems: 'center', gap: '12px', flexWrap: 'wrap' },
  files: { flexWrap: 'wrap', rowGap: '4px', color: tokens.colorNeutralForeground1 },
});
