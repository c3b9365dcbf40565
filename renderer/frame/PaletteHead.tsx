import { Tab, TabList } from '@fluentui/react-components';
import { PanelLeft20Regular } from '@fluentui/react-icons';
import { useTexts } from '../language/useTexts.ts';
import { useView } from '../store/hooks.ts';
import { type LeftPanel, viewStore } from '../store/view.ts';
import { CommandButton } from './CommandButton.tsx';

/** Chooses between palette and outline, and folds them. */
export function PaletteHead() {
  const texts = useTexts();
  const open = useView((view) => view.paletteOpen);
  const shown = useView((view) => view.leftPanel);
  return (
    <>
      {open && (
        <TabList
          size="small"
          className="sy-side-tabs"
          selectedValue={shown}
          onTabSelect={(_, data) => viewStore.setState({ leftPanel: data.value as LeftPanel })}
        >
          <Tab value="palette">{texts('command.view.palette')}</Tab>
          <Tab value="outline">{texts('outline.tab')}</Tab>
        </TabList>
      )}
      <CommandButton id="view.palette" icon={<PanelLeft20Regular />} />
    </>
  );
}
