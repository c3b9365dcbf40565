import { Dropdown, Option, Tab, TabList } from '@fluentui/react-components';
import type { Host } from '../../shared/design/schema.ts';
import { useTexts } from '../language/useTexts.ts';

/** More tabs than these do not fit beside the choice of the format. */
const MOST_TABS = 5;

interface HostPickerProps {
  readonly hosts: readonly Host[];
  readonly selected: Host;
  readonly onChange: (id: string) => void;
}

/** Which host's files are shown. */
export function HostPicker({ hosts, selected, onChange }: HostPickerProps) {
  const texts = useTexts();
  if (hosts.length <= MOST_TABS) {
    return (
      <TabList size="small" selectedValue={selected.id} onTabSelect={(_, data) => onChange(String(data.value))}>
        {hosts.map((host) => (
          <Tab key={host.id} value={host.id}>
            {host.name}
          </Tab>
        ))}
      </TabList>
    );
  }
  return (
    <Dropdown
      size="small"
      aria-label={texts('exportView.host')}
      value={selected.name}
      selectedOptions={[selected.id]}
      onOptionSelect={(_, data) => data.optionValue !== undefined && onChange(data.optionValue)}
    >
      {hosts.map((host) => (
        <Option key={host.id} value={host.id} text={host.name}>
          {host.name}
        </Option>
      ))}
    </Dropdown>
  );
}
