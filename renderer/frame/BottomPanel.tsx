import { Button, CounterBadge, makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import { Suspense } from 'react';
import { useStore } from 'zustand';
import { jobsStore } from '../apply/jobsStore.ts';
import { useTexts } from '../language/useTexts.ts';
import { OPTIONS } from '../options.ts';
import { ImportNotes } from '../problems/ImportNotes.tsx';
import { Problems } from '../problems/Problems.tsx';
import { useView } from '../store/hooks.ts';
import { verdictStore } from '../store/verdict.ts';
import { canvasInsets, isNarrow, type Panel, viewStore } from '../store/view.ts';
import { later } from './later.ts';
import { ResizeEdge } from './ResizeEdge.tsx';

const PathsView = later(async () => (await import('../paths/PathsView.tsx')).PathsView);
const AddressesView = later(async () => (await import('../addresses/AddressesView.tsx')).AddressesView);
const PlanView = later(async () => (await import('../plan/PlanView.tsx')).PlanView);
const ApplyView = later(async () => (await import('../apply/ApplyView.tsx')).ApplyView);
const DriftView = later(async () => (await import('../drift/DriftView.tsx')).DriftView);
const ExportView = later(async () => (await import('../export/ExportView.tsx')).ExportView);

/** Problems, import notes, paths, addresses, plans and export under the canvas; its tabs stay when it is folded. */
export function BottomPanel() {
  const styles = useStyles();
  const texts = useTexts();
  const panel = useView((view) => view.panel);
  const height = useView((view) => canvasInsets(view).bottom);
  const left = useView((view) => (isNarrow(view) ? 0 : canvasInsets(view).left));
  const summary = useStore(verdictStore, (state) => state.verdict.summary);
  const notes = useStore(verdictStore, (state) => state.imported.length);
  const jobs = useStore(jobsStore, (state) => state.jobs.length > 0);
  const open = (next: Panel | null) => viewStore.setState({ panel: next });
  return (
    <section className={styles.panel} style={{ left, height }} aria-label={texts('frame.panel')} data-tour="panel">
      {panel && (
        <ResizeEdge
          side="top"
          size={height}
          limits={OPTIONS.panelLimits.bottom}
          label={texts('frame.resize-panel')}
          onResize={(size) => viewStore.setState((view) => ({ panelHeights: { ...view.panelHeights, [panel]: size } }))}
        />
      )}
      <div className={styles.tabs}>
        <TabList
          size="small"
          className={styles.list}
          selectedValue={panel ?? ''}
          onTabSelect={(_, data) => open(data.value === panel ? null : (data.value as Panel))}
        >
          <Tab value="problems">
            <span className={styles.tab}>
              {texts('command.view.problems')}
              <CounterBadge
                size="small"
                className="sy-finding"
                color={summary.error > 0 ? 'danger' : 'informative'}
                count={summary.error + summary.warning + summary.info}
                overflowCount={9999}
              />
            </span>
          </Tab>
          {notes > 0 && (
            <Tab value="import">
              <span className={styles.tab}>
                {texts('frame.import-notes')}
                <CounterBadge size="small" color="informative" count={notes} overflowCount={9999} />
              </span>
            </Tab>
          )}
          <Tab value="paths">{texts('command.view.paths')}</Tab>
          <Tab value="addresses">{texts('command.view.addresses')}</Tab>
          <Tab value="plan">{texts('command.view.plan')}</Tab>
          {(jobs || panel === 'apply') && <Tab value="apply">{texts('command.view.apply')}</Tab>}
          <Tab value="drift">{texts('command.view.drift')}</Tab>
          <Tab value="export">{texts('command.view.export')}</Tab>
        </TabList>
        <Button
          size="small"
          appearance="subtle"
          className={styles.fold}
          aria-label={texts(panel ? 'frame.fold-panel' : 'frame.unfold-panel')}
          icon={panel ? <ChevronDown20Regular /> : <ChevronUp20Regular />}
          onClick={() => open(panel ? null : 'problems')}
        />
      </div>
      {panel && (
        <div className={styles.body}>
          <div className={styles.view}>
            {panel === 'problems' && <Problems />}
            {panel === 'import' && <ImportNotes />}
            <Suspense
              fallback={<Spinner size="small" className={styles.waiting} aria-label={texts('frame.loading')} />}
            >
              {panel === 'paths' && <PathsView />}
              {panel === 'addresses' && <AddressesView />}
              {panel === 'plan' && <PlanView />}
              {panel === 'apply' && <ApplyView />}
              {panel === 'drift' && <DriftView />}
              {panel === 'export' && <ExportView />}
            </Suspense>
          </div>
        </div>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  panel: {
    position: 'absolute',
    right: 0,
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 6,
  },
  tabs: {
    display: 'flex',
    alignItems: 'center',
    height: `${OPTIONS.tabBarHeight - 1}px`,
    flexShrink: 0,
    padding: '0 8px',
  },
  tab: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  /** Longer names and more tabs than there is room for are scrolled to; the keys do so by themselves. */
  list: { minWidth: 0, overflowX: 'auto', scrollbarWidth: 'thin' },
  fold: { marginLeft: 'auto', flexShrink: 0 },
  body: { flex: 1, minHeight: 0, overflowY: 'auto' },
  view: { height: '100%', minHeight: `${OPTIONS.leastPanelView}px` },
  waiting: { padding: '24px' },
});
