import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { SEVERITIES } from '../../shared/rules/finding.ts';
import { runCommand } from '../commands/registry.ts';
import { useTexts } from '../language/useTexts.ts';
import { OPTIONS } from '../options.ts';
import { SeverityIcon } from '../problems/SeverityIcon.tsx';
import { useDesign, useView } from '../store/hooks.ts';
import { checkNow } from '../store/judging.ts';
import { verdictStore } from '../store/verdict.ts';

/** Counts at a glance: hosts, findings, zoom. The findings are announced when they change. */
export function StatusBar() {
  const styles = useStyles();
  const texts = useTexts();
  const hosts = useDesign((design) => design.topology.hosts.length);
  const zoom = useView((view) => Math.round(view.zoom * 100));
  const summary = useStore(verdictStore, (state) => state.verdict.summary);
  const standing = useStore(verdictStore, (state) => state.standing);
  // page.css fades all that was found in an earlier design.
  useEffect(() => {
    document.documentElement.dataset.verdict = standing === 'current' ? 'current' : 'earlier';
  }, [standing]);
  return (
    <footer className={styles.bar}>
      {standing === 'stopped' && (
        <Button size="small" appearance="transparent" className={styles.findings} onClick={checkNow}>
          {texts('problems.check-now')}
        </Button>
      )}
      <Button
        size="small"
        appearance="transparent"
        className={styles.findings}
        onClick={() => runCommand('problems.next')}
        title={texts('frame.next-problem')}
      >
        <span role="status" aria-busy={standing !== 'current'} className={mergeClasses(styles.counts, 'sy-finding')}>
          {SEVERITIES.map((severity) => (
            <span key={severity} className={styles.count}>
              <SeverityIcon severity={severity} />
              {summary[severity]}
            </span>
          ))}
        </span>
      </Button>
      <Caption1>{texts('frame.hosts', { count: hosts })}</Caption1>
      <Caption1 className={styles.zoom}>{texts('frame.zoom', { zoom })}</Caption1>
    </footer>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    height: `${OPTIONS.statusBarHeight}px`,
    flexShrink: 0,
    padding: '0 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  findings: { minWidth: 0, padding: 0 },
  counts: {
    display: 'inline-flex',
    gap: '12px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  count: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  zoom: { marginLeft: 'auto' },
});
