import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  type PositioningVirtualElement,
} from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { focusCanvas } from '../canvas/viewport.ts';
import { commandTitle } from '../commands/command.ts';
import { commandById, runCommand, shortcutText } from '../commands/registry.ts';
import { platformName } from '../host/platform.ts';
import { useTexts } from '../language/useTexts.ts';
import { CANVAS_MENU, SELECTION_MENU } from './entries.ts';
import { selectForMenu } from './selectForMenu.ts';

interface Opened {
  readonly x: number;
  readonly y: number;
  readonly entries: readonly (readonly Entry[])[];
}

interface Entry {
  readonly id: string;
  readonly reason: string | undefined;
}

/** What can be done with what is under the pointer, or with the selection where the keyboard asked. */
export function ContextMenu() {
  const texts = useTexts();
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const open = (event: MouseEvent) => {
      const selected = selectForMenu(event);
      if (selected === undefined) return;
      event.preventDefault();
      const groups = selected ? SELECTION_MENU : CANVAS_MENU;
      // Asked while the canvas still has the focus: once the menu has it, much could not run.
      const entries = groups.map((group) =>
        group.map((id) => {
          const reason = commandById(id).disabled?.();
          return { id, reason: reason && texts(reason) };
        }),
      );
      setOpened({ x: event.clientX, y: event.clientY, entries });
    };
    document.addEventListener('contextmenu', open);
    return () => document.removeEventListener('contextmenu', open);
  }, [texts]);
  const target = useMemo((): PositioningVirtualElement | undefined => {
    if (!opened) return undefined;
    const { x, y } = opened;
    return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
  }, [opened]);
  if (!opened || !target) return null;
  const close = () => {
    setOpened(null);
    focusCanvas();
  };
  const run = (id: string) => {
    close();
    requestAnimationFrame(() => runCommand(id));
  };
  return (
    <Menu
      open
      onOpenChange={(_, data) => !data.open && close()}
      // Beside the pointer, so that it may slide up where there is no room below; one taller than the window scrolls.
      positioning={{ target, position: 'after', align: 'top', autoSize: 'height-always' }}
    >
      <MenuPopover>
        <MenuList aria-label={texts('contextMenu.label')}>
          {opened.entries.map((group, index) => [
            // biome-ignore lint/suspicious/noArrayIndexKey: groups never change places
            index > 0 && <MenuDivider key={`line-${index}`} />,
            ...group.map(({ id, reason }) => {
              const command = commandById(id);
              const shortcut = shortcutText(command, platformName());
              return (
                <MenuItem
                  key={id}
                  disabled={reason !== undefined}
                  {...(reason !== undefined && { title: reason })}
                  {...(shortcut !== undefined && { secondaryContent: shortcut })}
                  onClick={() => run(id)}
                >
                  {commandTitle(command, texts)}
                </MenuItem>
              );
            }),
          ])}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
