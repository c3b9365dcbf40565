import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { useTexts } from '../language/useTexts.ts';
import { connectionState, onConnectionState } from './connectionState.ts';

/** Says that the server this page came from is gone, before a save would find out. */
export function ConnectionBar() {
  const texts = useTexts();
  const state = useSyncExternalStore(onConnectionState, connectionState);
  if (state !== 'lost') return null;
  return (
    <MessageBar intent="warning" politeness="assertive">
      <MessageBarBody>{texts('frame.connection-lost')}</MessageBarBody>
    </MessageBar>
  );
}
