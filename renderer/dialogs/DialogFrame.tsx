import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useTexts } from '../language/useTexts.ts';

export interface DialogFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly width?: number;
  /** Escape, the cross, or a click outside. */
  readonly onClose: () => void;
  /** Must be answered: a click outside does not close it. */
  readonly alert?: boolean;
  /** Only to be read: nothing in it can have the focus, so that it is itself what keys scroll. */
  readonly readOnly?: boolean;
}

/** Leaves the window visible above and below, so that a long dialog is still seen to be one. */
const MOST_HEIGHT = 'calc(100vh - 112px)';

/** Fluent puts the focus on the first control, which is the cross. It belongs on what is marked `data-first`, before the next key comes. */
function useFirstFocus() {
  const body = useRef<HTMLDivElement>(null);
  // With what is seen: Escape is meant for a dialog from then on. What is around the body is the dialog.
  useLayoutEffect(() => (firstIn(body.current) ?? body.current?.parentElement)?.focus(), []);
  // Effects of what is inside, and so Fluent's own, have run by then; however long loading the dialog has taken.
  useEffect(() => firstIn(body.current)?.focus(), []);
  return body;
}

function firstIn(body: HTMLElement | null): HTMLElement | null | undefined {
  return body?.querySelector<HTMLElement>('[data-first]');
}

/** What all dialogs have in common. */
export function DialogFrame({
  title,
  children,
  actions,
  width = 560,
  onClose,
  alert = false,
  readOnly = false,
}: DialogFrameProps) {
  const texts = useTexts();
  const body = useFirstFocus();
  return (
    <Dialog open modalType={alert ? 'alert' : 'modal'} onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface style={{ maxWidth: width }}>
        <DialogBody ref={body} style={{ maxHeight: MOST_HEIGHT }}>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                aria-label={texts('dialog.close')}
                icon={<Dismiss20Regular />}
                onClick={onClose}
              />
            }
          >
            {title}
          </DialogTitle>
          <DialogContent {...(readOnly && { tabIndex: 0, role: 'group', 'aria-label': title })}>
            {children}
          </DialogContent>
          {/* Fluent leaves 8 px, which reads as if the last line belonged to the buttons. */}
          {actions && (
            <DialogActions fluid style={{ paddingTop: 8 }}>
              {actions}
            </DialogActions>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
