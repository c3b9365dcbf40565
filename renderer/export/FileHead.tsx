import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { useTexts } from '../language/useTexts.ts';

export interface FileAction {
  readonly label: string;
  readonly icon: ReactElement;
  readonly run: () => Promise<void>;
  /** Says “Copied” when it has. */
  readonly copies?: true;
}

interface FileHeadProps {
  readonly title: string;
  readonly name: string;
  readonly actions: readonly FileAction[];
  /** What has been copied is asked by this: another file has not. */
  readonly of: unknown;
  /** Nothing can be done while what is shown is not what is drawn. */
  readonly stale: boolean;
}

/** The line above a file: what it is, its name, and what can be done with it. */
export function FileHead({ title, name, actions, of, stale }: FileHeadProps) {
  const styles = useStyles();
  const texts = useTexts();
  const [copied, setCopied] = useState<unknown>(null);
  return (
    <div className={styles.head}>
      <Text weight="semibold" wrap={false} className={styles.whole}>
        {title}
      </Text>
      <Caption1 className={styles.name} truncate wrap={false} title={name}>
        {name}
      </Caption1>
      {actions.map((action) => {
        const done = action.copies && copied === of;
        return (
          <Button
            key={action.label}
            size="small"
            appearance="subtle"
            className={styles.whole}
            disabled={stale}
            icon={done ? <Checkmark16Regular /> : action.icon}
            onClick={() => void action.run().then(() => action.copies && setCopied(of))}
          >
            {done ? texts('exportView.copied') : action.label}
          </Button>
        );
      })}
    </div>
  );
}

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', paddingBottom: '4px' },
  name: { color: tokens.colorNeutralForeground3, marginRight: 'auto', minWidth: 0 },
  whole: { flexShrink: 0 },
});
