import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CallResult } from '../../shared/contract.ts';
import { runCommand } from '../commands/registry.ts';
import { openPath } from '../files/fileActions.ts';
import { useTexts } from '../language/useTexts.ts';
import { ask } from '../store/host.ts';

/** What can be opened or saved besides the plain buttons: recent files and “save as”. */
export function OpenMenu() {
  const texts = useTexts();
  const [recent, setRecent] = useState<CallResult<'file.recent'>>([]);
  return (
    <Menu onOpenChange={(_, data) => data.open && void ask('file.recent', {}).then(setRecent)}>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={texts('frame.more-files')} relationship="label">
          <Button appearance="subtle" size="small" icon={<ChevronDown16Regular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {recent.map((file) => (
            <MenuItem key={file.path} title={file.path} onClick={() => void openPath(file.path)}>
              {file.name}
            </MenuItem>
          ))}
          {recent.length === 0 && <MenuItem disabled>{texts('frame.no-recent')}</MenuItem>}
          <MenuItem onClick={() => runCommand('file.new-from-template')}>
            {texts('command.file.new-from-template')}
          </MenuItem>
          <MenuItem onClick={() => runCommand('file.save-as')}>{texts('command.file.save-as')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
