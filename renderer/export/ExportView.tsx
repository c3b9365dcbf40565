import {
  Button,
  Caption1,
  Checkbox,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Design } from '../../shared/design/schema.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/export/formats.ts';
import { useTexts } from '../language/useTexts.ts';
import { NotCurrent } from '../problems/NotCurrent.tsx';
import { useDesign } from '../store/hooks.ts';
import { verdictStore } from '../store/verdict.ts';
import { ExportNotes } from './ExportNotes.tsx';
import { FormatPicker } from './FormatPicker.tsx';
import { groupOf } from './formatGroups.ts';
import { HostPicker } from './HostPicker.tsx';
import { Picture } from './Picture.tsx';
import { Script } from './Script.tsx';
import { useExport } from './useExport.ts';

/** Everything a design is exported to: scripts with what takes them back, data, documents, the picture. */
export function ExportView() {
  const styles = useStyles();
  const texts = useTexts();
  const design = useDesign((whole) => whole);
  const verdict = useStore(verdictStore, (state) => state.verdict);
  const current = useStore(verdictStore, ({ standing }) => standing === 'current');
  const [format, setFormat] = useState<ExportFormat>(EXPORT_FORMATS[0]);
  const [hostId, setHostId] = useState<string | null>(null);
  const [marked, setMarked] = useState(true);
  /** The findings the user has agreed to export with: new ones ask again. */
  const [agreed, setAgreed] = useState<unknown>(null);

  const { hosts } = design.topology;
  const host = hosts.find((item) => item.id === hostId) ?? hosts[0];
  if (!host) return <Text className={styles.empty}>{texts('exportView.empty')}</Text>;
  const errors = verdict.summary.error;
  const held = errors > 0 && groupOf(format) !== 'documents' && agreed !== verdict.findings;
  return (
    <section className={styles.root} aria-label={texts('command.view.export')}>
      <div className={styles.bar}>
        {format.scope === 'host' ? (
          <HostPicker hosts={hosts} selected={host} onChange={setHostId} />
        ) : (
          <Caption1 className={styles.hint}>{texts(format.hint)}</Caption1>
        )}
        {format.followsDrawing && (
          <Checkbox
            checked={marked}
            label={texts('exportView.with-findings')}
            onChange={(_, data) => setMarked(data.checked === true)}
          />
        )}
        <FormatPicker format={format} onChange={setFormat} />
      </div>
      <NotCurrent above="exportView" />
      {held && current ? (
        <MessageBar intent="error" layout="multiline" className={styles.message}>
          <MessageBarBody>{texts('exportView.errors', { count: errors })}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => setAgreed(verdict.findings)}>{texts('exportView.export-anyway')}</Button>
          </MessageBarActions>
        </MessageBar>
      ) : (
        // Nothing is taken out of here before it is known what is wrong with it.
        <div className={mergeClasses(styles.result, 'sy-finding')} inert={!current}>
          <Result design={design} format={format} host={host.id} findings={marked || !format.followsDrawing} />
        </div>
      )}
    </section>
  );
}

interface ResultProps {
  readonly design: Design;
  readonly format: ExportFormat;
  readonly host: string;
  readonly findings: boolean;
}

function Result({ design, format, host, findings }: ResultProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { apply, undo, stale, cancel } = useExport({ design, format, host, findings, locale: texts.locale });
  const [file] = apply.files;
  const [undoFile] = undo?.files ?? [];
  const { extension } = format;
  return (
    <>
      {cancel && (
        <div className={styles.busy} role="status">
          <Spinner size="tiny" aria-hidden />
          <Text>{texts('exportView.writing')}</Text>
          <Button size="small" onClick={cancel}>
            {texts('dialog.cancel')}
          </Button>
        </div>
      )}
      <ExportNotes problems={apply.problems} losses={apply.losses} />
      <div className={mergeClasses(styles.files, undoFile && styles.pair)}>
        {file?.language === 'svg' && (
          <Picture
            title={texts('exportView.content')}
            file={file}
            alt={texts('exportView.picture-alt', { name: design.name || texts('export.unnamed') })}
            stale={stale}
          />
        )}
        {file && file.language !== 'svg' && (
          <Script
            title={texts(undoFile ? 'exportView.apply' : 'exportView.content')}
            file={file}
            extension={extension}
            stale={stale}
          />
        )}
        {undoFile && <Script title={texts('exportView.undo')} file={undoFile} extension={extension} stale={stale} />}
      </div>
    </>
  );
}

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  bar: { display: 'flex', alignItems: 'center', padding: '4px 12px', gap: '12px', minHeight: '32px' },
  hint: { color: tokens.colorNeutralForeground3, minWidth: 0 },
  result: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  message: { margin: '0 12px 8px', flexShrink: 0 },
  files: {
    flex: 1,
    minHeight: 0,
    display: 'grid',
    gap: '12px',
    padding: '0 12px 12px',
  },
  busy: { display: 'flex', alignItems: 'center', gap: '12px', padding: '0 12px 8px' },
  pair: { gridTemplateColumns: '3fr 2fr' },
  empty: { display: 'block', padding: '16px', color: tokens.colorNeutralForeground3 },
});
