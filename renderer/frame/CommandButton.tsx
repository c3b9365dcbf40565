import { Button, makeStyles, Tooltip } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { commandTitle } from '../commands/command.ts';
import { commandById, runCommand, shortcutText } from '../commands/registry.ts';
import { platformName } from '../host/platform.ts';
import { useTexts } from '../language/useTexts.ts';

export interface CommandButtonProps {
  readonly id: string;
  readonly icon: ReactElement;
  /** Shown instead of the command's own title, `Undo Move web`. */
  readonly title?: string;
  readonly disabled?: boolean;
  /** Shows the title beside the icon. */
  readonly labelled?: boolean;
}

/** A toolbar button that is a view of a command: its title and shortcut are in the tooltip. */
export function CommandButton({ id, icon, title, disabled, labelled }: CommandButtonProps) {
  const styles = useStyles();
  const texts = useTexts();
  const command = commandById(id);
  const name = title ?? commandTitle(command, texts);
  const shortcut = shortcutText(command, platformName());
  return (
    <Tooltip content={shortcut ? `${name} (${shortcut})` : name} relationship={labelled ? 'description' : 'label'}>
      <Button
        appearance="subtle"
        size="small"
        {...(labelled && { className: styles.button })}
        icon={icon}
        disabledFocusable={disabled ?? command.disabled?.() !== undefined}
        data-command={id}
        onClick={() => runCommand(id)}
      >
        {labelled ? <span className={styles.label}>{name}</span> : undefined}
      </Button>
    </Tooltip>
  );
}

/** In a narrow window the icon alone has room; the words stay its name. */
const NARROW = '@media (max-width: 1000px)';

const useStyles = makeStyles({
  button: { [NARROW]: { minWidth: 'auto' } },
  label: {
    whiteSpace: 'nowrap',
    [NARROW]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  },
});
