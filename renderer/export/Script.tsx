import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular, Copy16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { ExportFile } from '../../shared/export/result.ts';
import { saveScript } from '../files/fileActions.ts';
import { useTexts } from '../language/useTexts.ts';
import { FileHead } from './FileHead.tsx';
import { firstLines } from './firstLines.ts';

export interface ScriptProps {
  readonly title: string;
  readonly file: ExportFile;
  readonly extension: string;
  readonly stale: boolean;
}

/** One file as text, to copy or to save. */
export function Script({ title, file, extension, stale }: ScriptProps) {
  const styles = useStyles();
  const texts = useTexts();
  const shown = useMemo(() => firstLines(file.text), [file]);
  return (
    <section className={styles.root} aria-label={title} aria-busy={stale}>
      <FileHead
        title={title}
        name={file.name}
        of={file}
        stale={stale}
        actions={[
          {
            label: texts('exportView.copy'),
            icon: <Copy16Regular />,
            run: () => navigator.clipboard.writeText(file.text),
            copies: true,
          },
          {
            label: texts('exportView.save'),
            icon: <ArrowDownload16Regular />,
            run: () => saveScript(file, extension),
          },
        ]}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable text must be reachable to be scrolled by keyboard */}
      <pre className={styles.text} tabIndex={0}>
        {shown.text}
      </pre>
      {shown.cut && <Caption1 className={styles.cut}>{texts('exportView.cut', shown.cut)}</Caption1>}
    </section>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 },
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
  cut: { paddingTop: '4px', color: tokens.colorNeutralForeground3 },
});
