import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { useTexts } from '../language/useTexts.ts';
import { reload, save, saveAs } from './fileActions.ts';
import { baseName, fileStore } from './fileStore.ts';

/** Says what another window or program did with the open file, before a save would meet it. */
export function ChangedOutsideBar() {
  const texts = useTexts();
  const outside = useStore(fileStore, (state) => state.outside);
  const path = useStore(fileStore, (state) => state.path);
  if (outside === null || path === null) return null;
  const name = baseName(path);
  return (
    <MessageBar intent="warning" politeness="assertive">
      <MessageBarBody>{texts(outside === 'gone' ? 'file.gone' : 'file.changed-outside', { name })}</MessageBarBody>
      {outside === 'gone' ? (
        <MessageBarActions>
          <Button onClick={() => void saveAs()}>{texts('file.save-elsewhere')}</Button>
          <Button onClick={() => void save()}>{texts('file.save-again')}</Button>
        </MessageBarActions>
      ) : (
        <MessageBarActions>
          <Button onClick={() => void reload(path)}>{texts('file.reload')}</Button>
          <Button onClick={() => fileStore.setState({ outside: null })}>{texts('file.keep-mine')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
