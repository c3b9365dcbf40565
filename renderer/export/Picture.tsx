import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular, Copy16Regular, ImageAdd20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { ExportFile } from '../../shared/export/result.ts';
import { saveBytes, saveScript } from '../files/fileActions.ts';
import { useTexts } from '../language/useTexts.ts';
import { FileHead } from './FileHead.tsx';
import { base64Of, pngOf, pngSize, sizeOfSvg } from './png.ts';

interface PictureProps {
  readonly title: string;
  readonly file: ExportFile;
  /** What the picture is of. */
  readonly alt: string;
  readonly stale: boolean;
}

/** A larger picture takes the window seconds to draw in small, where nothing could be read anyway. */
const LARGEST_PREVIEW = 4_000_000;

const PNG = 'png';

/** A picture, to look at, to copy, to save as SVG or PNG. */
export function Picture({ title, file, alt, stale }: PictureProps) {
  const styles = useStyles();
  const texts = useTexts();
  const isLarge = file.text.length > LARGEST_PREVIEW;
  const url = useObjectUrl(isLarge ? undefined : file.text);
  const pixels = pngSize(sizeOfSvg(file.text));
  const savePng = async () => {
    await saveBytes(file.name.replace(/\.svg$/, `.${PNG}`), PNG, async () => base64Of(await pngOf(file.text)));
  };
  const copy = async () => {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(file.text) })]);
  };
  return (
    <section className={styles.root} aria-label={title} aria-busy={stale}>
      <FileHead
        title={title}
        name={file.name}
        of={file}
        stale={stale}
        actions={[
          { label: texts('exportView.copy-picture'), icon: <Copy16Regular />, run: copy, copies: true },
          {
            label: texts('exportView.save-svg'),
            icon: <ArrowDownload16Regular />,
            run: () => saveScript(file, 'svg'),
          },
          { label: texts('exportView.save-png'), icon: <ImageAdd20Regular />, run: savePng },
        ]}
      />
      {isLarge ? (
        <Caption1 className={styles.large}>{texts('exportView.picture-large')}</Caption1>
      ) : (
        <div className={styles.frame}>{url && <img className={styles.picture} src={url} alt={alt} />}</div>
      )}
      <Caption1 className={styles.size}>{texts('exportView.png-size', pixels)}</Caption1>
    </section>
  );
}

function useObjectUrl(svg: string | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (svg === undefined) {
      setUrl(undefined);
      return;
    }
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return url;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 },
  frame: {
    flex: 1,
    minHeight: 0,
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'center',
    padding: '8px',
    // Paper, in every theme: it is what will be printed.
    backgroundColor: '#ffffff',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  picture: { maxWidth: '100%', maxHeight: '100%', minHeight: 0, objectFit: 'contain' },
  large: { padding: '16px 0', color: tokens.colorNeutralForeground3 },
  size: { paddingTop: '4px', color: tokens.colorNeutralForeground3 },
});
