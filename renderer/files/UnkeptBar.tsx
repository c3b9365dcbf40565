import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { useTexts } from '../language/useTexts.ts';
import { hostFaultText } from './fileActions.ts';
import { dismissUnkept, journalStore } from './journalStore.ts';

/** Says once, without asking anything, that unsaved work would not outlive a crash at the moment, and why. */
export function UnkeptBar() {
  const texts = useTexts();
  const fault = useStore(journalStore, (state) => (state.told ? null : state.fault));
  if (!fault) return null;
  return (
    <MessageBar intent="warning" politeness="polite">
      <MessageBarBody>{texts('recovery.unkept', { why: hostFaultText(fault) })}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={dismissUnkept}>{texts('recovery.unkept.dismiss')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
