import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { DocumentAdd20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { readFiles } from '../import/readFiles.ts';
import { useTexts } from '../language/useTexts.ts';

/** A table from a file, in whichever of the usual encodings it is. */
export function TableFile({ onText }: { readonly onText: (text: string) => void }) {
  const texts = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [unread, setUnread] = useState<string>();
  const take = async (list: FileList | null) => {
    if (!list || list.length === 0) return;
    const read = await readFiles(list);
    setUnread(read.unread[0]?.name);
    const [file] = read.files;
    if (file) onText(file.text);
    if (input.current) input.current.value = '';
  };
  return (
    <div>
      <Button icon={<DocumentAdd20Regular />} onClick={() => input.current?.click()}>
        {texts('bulk.table.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
        hidden
        aria-label={texts('bulk.table.choose')}
        onChange={(event) => void take(event.currentTarget.files)}
      />
      {unread !== undefined && (
        <MessageBar intent="error">
          <MessageBarBody>{texts('bulk.table.not-read', { name: unread })}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
