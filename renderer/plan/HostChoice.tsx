import { Button, Menu, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import type { BoundHost } from '../../shared/plan/apply/boundHosts.ts';
import { useTexts } from '../language/useTexts.ts';
import { chooseHosts } from './planStore.ts';

interface HostChoiceProps {
  readonly bound: readonly BoundHost[];
  readonly shown: readonly BoundHost[];
}

const HOSTS = 'hosts';

/** Which of the bound hosts are planned for. */
export function HostChoice({ bound, shown }: HostChoiceProps) {
  const texts = useTexts();
  return (
    <Menu
      checkedValues={{ [HOSTS]: shown.map(({ host }) => host.id) }}
      onCheckedValueChange={(_, { checkedItems }) =>
        chooseHosts(checkedItems.length === bound.length ? null : new Set(checkedItems))
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" icon={<ChevronDown16Regular />} iconPosition="after">
          {texts('planView.hosts-chosen', { chosen: shown.length, all: bound.length })}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-label={texts('planView.hosts')}>
          {bound.map(({ host }) => (
            <MenuItemCheckbox key={host.id} name={HOSTS} value={host.id}>
              {host.name}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
