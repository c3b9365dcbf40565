import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Tooltip } from '@fluentui/react-components';
import { LocalLanguage20Regular } from '@fluentui/react-icons';
import { SYSTEM_LANGUAGE } from '../../shared/language/choice.ts';
import { CATALOGUES } from '../../shared/language/texts.ts';
import { runCommand } from '../commands/registry.ts';
import { useTexts } from '../language/useTexts.ts';
import { useView } from '../store/hooks.ts';

/** Languages to choose from, each in its own name: who cannot read the present one still finds theirs. */
export function LanguageMenu() {
  const texts = useTexts();
  const language = useView((view) => view.language);
  return (
    <Menu
      checkedValues={{ language: [language] }}
      onCheckedValueChange={(_, data) => runCommand(`view.language-${data.checkedItems[0] ?? SYSTEM_LANGUAGE}`)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={texts('frame.language')} relationship="label">
          <Button appearance="subtle" size="small" icon={<LocalLanguage20Regular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="language" value={SYSTEM_LANGUAGE}>
            {texts('frame.language.system')}
          </MenuItemRadio>
          {CATALOGUES.map(({ locale, name }) => (
            <MenuItemRadio key={locale} name="language" value={locale} lang={locale}>
              {name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
