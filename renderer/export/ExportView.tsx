import {
  Button,
  Dropdown,
  Label,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Option,
  Tab,
  TabList,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { EXPORT_FORMATS, type ExportFormat, exportFormat } from '../../shared/export/formats.ts';
import { useTexts } from '../language/useTexts.ts';
import { useDesign } from '../store/hooks.ts';
import { verdictStore } from '../store/verdict.ts';
import { Script } from './Script.tsx';

/** The scripts of one host: what makes the design, and beside it what takes it back. */
export function ExportView() {
  const styles = useStyles();
  const texts = useTexts();
  const design = useDesign((whole) => whole);
  const verdict = useStore(verdictStore, (state) => state.verdict);
  const [format, setFormat] = useState<ExportFormat>(EXPORT_FORMATS[0]);
  const [hostId, setHostId] = useState<string | null>(null);
  /** The findings the user has agreed to export with: new ones ask again. */
  const [agreed, setAgreed] = useState<unknown>(null);

  const { hosts } = design.topology;
  const host = hosts.find((item) => item.id === hostId) ?? hosts[0];
  const errors = verdict.summary.error;
  const held = errors > 0 && agreed !== verdict.findings;

  const result = useMemo(() => {
    if (!host || held) return null;
    const scope = format.scope === 'host' ? { host: host.id } : {};
    const options = { ...scope, findings: verdict.findings, locale: texts.locale };
    return {
      apply: format.write(design, options),
      undo: format.inverse ? format.write(design, { ...options, undo: true }) : undefined,
    };
  }, [design, format, host, held, verdict, texts]);

  if (!host) return <Text className={styles.empty}>{texts('exportView.empty')}</Text>;
  const [apply] = result?.apply.files ?? [];
  const [undo] = result?.undo?.files ?? [];
  const { problems, losses } = result?.apply ?? { problems: [], losses: [] };
  return (
    <section className={styles.root} aria-label={texts('command.view.export')}>
      <div className={styles.bar}>
        {format.scope === 'host' && (
          <TabList size="small" selectedValue={host.id} onTabSelect={(_, data) => setHostId(String(data.value))}>
            {hosts.map((item) => (
              <Tab key={item.id} value={item.id}>
                {item.name}
              </Tab>
            ))}
          </TabList>
        )}
        <div className={styles.format}>
          <Label size="small" id="export-format">
            {texts('exportView.format')}
          </Label>
          <Dropdown
            size="small"
            aria-labelledby="export-format"
            className={styles.formats}
            value={texts(format.label)}
            selectedOptions={[format.id]}
            onOptionSelect={(_, data) => setFormat(exportFormat(data.optionValue ?? '') ?? format)}
          >
            {EXPORT_FORMATS.map((item) => (
              <Option key={item.id} value={item.id}>
                {texts(item.label)}
              </Option>
            ))}
          </Dropdown>
        </div>
      </div>
      {held && (
        <MessageBar intent="error" layout="multiline" className={styles.message}>
          <MessageBarBody>{texts('exportView.errors', { count: errors })}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => setAgreed(verdict.findings)}>{texts('exportView.export-anyway')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {problems.length > 0 && (
        <MessageBar intent="warning" layout="multiline" className={styles.message}>
          <MessageBarBody>
            {texts('exportView.problems', { count: problems.length })}
            <ul className={styles.problems}>
              {problems.map((problem) => (
                <li key={`${problem.target.id}-${problem.reason}-${problem.value}`}>{problem.message}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {losses.length > 0 && (
        <MessageBar intent="info" layout="multiline" className={styles.message}>
          <MessageBarBody>
            {texts('exportView.losses')}
            <ul className={styles.problems}>
              {losses.map((loss) => (
                <li key={loss}>{loss}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {apply && (
        <div className={mergeClasses(styles.scripts, undo && styles.pair)}>
          <Script
            title={texts(undo ? 'exportView.apply' : 'exportView.content')}
            file={apply}
            extension={format.extension}
          />
          {undo && <Script title={texts('exportView.undo')} file={undo} extension={format.extension} />}
        </div>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  bar: { display: 'flex', alignItems: 'center', padding: '4px 12px', gap: '12px' },
  format: { marginLeft: 'auto', display: 'flex', alignItems: 'center', gap: '8px' },
  formats: { minWidth: '260px' },
  message: { margin: '0 12px 8px', flexShrink: 0 },
  problems: { margin: '4px 0 0', paddingLeft: '18px' },
  scripts: {
    flex: 1,
    minHeight: 0,
    display: 'grid',
    gap: '12px',
    padding: '0 12px 12px',
  },
  pair: { gridTemplateColumns: '3fr 2fr' },
  empty: { display: 'block', padding: '16px', color: tokens.colorNeutralForeground3 },
});
