import './present.css';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { runCommand } from '../commands/registry.ts';
import { useTexts } from '../language/useTexts.ts';
import { documentStore } from '../store/document.ts';
import { useView } from '../store/hooks.ts';
import { hostsInOrder } from './presenting.ts';

const KEYS: Readonly<Record<string, string>> = {
  ArrowRight: 'present.next',
  ArrowDown: 'present.next',
  PageDown: 'present.next',
  ' ': 'present.next',
  Enter: 'present.next',
  ArrowLeft: 'present.previous',
  ArrowUp: 'present.previous',
  PageUp: 'present.previous',
  Escape: 'present.end',
};

/** Lies over the drawing while it is presented: keys and clicks lead through the hosts, and nothing can be changed by accident. */
export function Presentation() {
  const at = useView((view) => view.presenting);
  return at === null ? null : <Stage at={at} />;
}

function Stage({ at }: { readonly at: number }) {
  const styles = useStyles();
  const texts = useTexts();
  const root = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const command = KEYS[event.key];
      event.stopPropagation();
      if (command === undefined) return;
      event.preventDefault();
      runCommand(command);
    };
    // Before all others: the arrows would move what is selected.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
  useEffect(() => {
    let wasFull = false;
    const onChange = () => {
      if (document.fullscreenElement) wasFull = true;
      // The browser itself takes Escape where the window fills the screen.
      else if (wasFull) runCommand('present.end');
    };
    document.addEventListener('fullscreenchange', onChange);
    root.current?.focus();
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);
  const hosts = hostsInOrder();
  const id = hosts[at - 1]?.id;
  const name = documentStore.getState().design.topology.hosts.find((host) => host.id === id)?.name;
  return (
    <button ref={root} type="button" className={styles.root} onClick={() => runCommand('present.next')}>
      <span className={styles.caption} aria-live="polite">
        <Text weight="semibold">{name ?? texts('present.whole')}</Text>
        <Text size={200}>{at === 0 ? texts('present.hint') : texts('present.place', { at, count: hosts.length })}</Text>
      </span>
    </button>
  );
}

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    inset: 0,
    zIndex: 20,
    border: 'none',
    padding: 0,
    background: 'transparent',
    display: 'flex',
    alignItems: 'flex-end',
    justifyContent: 'center',
    cursor: 'default',
    ':focus-visible': { outline: 'none' },
  },
  caption: {
    display: 'flex',
    gap: '12px',
    alignItems: 'baseline',
    padding: '6px 14px',
    marginBottom: '14px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});
