import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular, Checkmark16Regular, Copy16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ExportFile } from '../../shared/export/result.ts';
import { saveScript } from '../files/fileActions.ts';
import { useTexts } from '../language/useTexts.ts';

export interface ScriptProps {
  readonly title: string;
  readonly file: ExportFile;
  readonly extension: string;
}

/** One script as text, to copy or to save. */
export function Script({ title, file, extension }: ScriptProps) {
  const styles = useStyles();
  const texts = useTexts();
  const [copied, setCopied] = useState<ExportFile | null>(null);
  const copy = async () => {
    await navigator.clipboard.writeText(file.text);
    setCopied(file);
  };
  return (
    <section className={styles.root} aria-label={title}>
      <div className={styles.head}>
        <Text weight="semibold" wrap={false} className={styles.whole}>
          {title}
        </Text>
        <Caption1 className={styles.name} truncate wrap={false} title={file.name}>
          {file.name}
        </Caption1>
        <Button
          size="small"
          appearance="subtle"
          className={styles.whole}
          icon={copied === file ? <Checkmark16Regular /> : <Copy16Regular />}
          onClick={() => void copy()}
        >
          {texts(copied === file ? 'exportView.copied' : 'exportView.copy')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          className={styles.whole}
          icon={<ArrowDownload16Regular />}
          onClick={() => void saveScript(file, extension)}
        >
          {texts('exportView.save')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable text must be reachable to be scrolled by keyboard */}
      <pre className={styles.text} tabIndex={0}>
        {file.text}
      </pre>
    </section>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 },
  head: { display: 'flex', alignItems: 'center', gap: '8px', paddingBottom: '4px' },
  name: { color: tokens.colorNeutralForeground3, marginRight: 'auto', minWidth: 0 },
  whole: { flexShrink: 0 },
  text: {
    flex: 1,
    minHeight: 0,
    margin: 0,
    padding: '8px 12px',
    overflow: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
