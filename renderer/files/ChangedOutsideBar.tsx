import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { useTexts } from '../language/useTexts.ts';
import { reload } from './fileActions.ts';
import { baseName, fileStore } from './fileStore.ts';

/** Says that the open file was changed by another window or program, before a save would meet it. */
export function ChangedOutsideBar() {
  const texts = useTexts();
  const changed = useStore(fileStore, (state) => state.changedOutside);
  const path = useStore(fileStore, (state) => state.path);
  if (!changed || path === null) return null;
  return (
    <MessageBar intent="warning" politeness="assertive">
      <MessageBarBody>{texts('file.changed-outside', { name: baseName(path) })}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void reload(path)}>{texts('file.reload')}</Button>
        <Button onClick={() => fileStore.setState({ changedOutside: false })}>{texts('file.keep-mine')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
