import { Caption1Strong, makeStyles, Text, tokens } from '@fluentui/react-components';
import { commandTitle } from '../commands/command.ts';
import { COMMANDS, shortcutText } from '../commands/registry.ts';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { platformName } from '../host/platform.ts';
import { useTexts } from '../language/useTexts.ts';
import { showDialog } from '../store/view.ts';
import { COMMAND_GROUPS, groupOf } from './entries.ts';
import { MOUSE_HABITS } from './mouseHabits.ts';

/** All shortcuts, made from the commands themselves, and what the mouse does on the canvas. */
export function CheatSheet() {
  const styles = useStyles();
  const texts = useTexts();
  const withKeys = COMMANDS.filter((command) => command.keys !== undefined && command.keys.length > 0);
  return (
    <DialogFrame title={texts('cheatSheet.title')} width={860} readOnly onClose={() => showDialog(null)}>
      <div className={styles.columns}>
        {COMMAND_GROUPS.map((group) => {
          const commands = withKeys.filter((command) => groupOf(command) === group);
          if (commands.length === 0) return null;
          return (
            <section key={group} className={styles.group} aria-label={texts(`command.group.${group}`)}>
              <Caption1Strong>{texts(`command.group.${group}`)}</Caption1Strong>
              <dl className={styles.list}>
                {commands.map((command) => (
                  <div key={command.id} className={styles.row}>
                    <dt>
                      <Text size={200}>{commandTitle(command, texts)}</Text>
                    </dt>
                    <dd className={styles.keys}>
                      <kbd className={styles.key}>{shortcutText(command, platformName())}</kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
        <section className={styles.group} aria-label={texts('mouse.title')}>
          <Caption1Strong>{texts('mouse.title')}</Caption1Strong>
          <dl className={styles.list}>
            {MOUSE_HABITS.map(({ what, how }) => (
              <div key={what} className={styles.row}>
                <dt>
                  <Text size={200}>{texts(what)}</Text>
                </dt>
                <dd className={styles.keys}>
                  <Text size={200}>{texts(how)}</Text>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </DialogFrame>
  );
}

const useStyles = makeStyles({
  columns: { columns: '2 320px', columnGap: '32px' },
  group: { breakInside: 'avoid-column', paddingBottom: '16px' },
  list: { margin: '4px 0 0' },
  row: { display: 'flex', justifyContent: 'space-between', gap: '16px', padding: '3px 0' },
  keys: { margin: 0, flexShrink: 0 },
  key: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    padding: '1px 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});
