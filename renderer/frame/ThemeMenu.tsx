import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Tooltip } from '@fluentui/react-components';
import { DarkTheme20Regular } from '@fluentui/react-icons';
import { commandTitle } from '../commands/command.ts';
import { commandById, runCommand } from '../commands/registry.ts';
import { useTexts } from '../language/useTexts.ts';
import { useView } from '../store/hooks.ts';

const THEMES = ['system', 'light', 'dark'] as const;

export function ThemeMenu() {
  const texts = useTexts();
  const theme = useView((view) => view.theme);
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_, data) => runCommand(`view.theme-${data.checkedItems[0] ?? 'system'}`)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={texts('frame.theme')} relationship="label">
          <Button appearance="subtle" size="small" icon={<DarkTheme20Regular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {THEMES.map((name) => (
            <MenuItemRadio key={name} name="theme" value={name}>
              {commandTitle(commandById(`view.theme-${name}`), texts)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
