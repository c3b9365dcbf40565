import type { CallArgs, CallName, EventBody, EventName, Handlers } from '../../shared/contract.ts';
import type { Jobs } from './apply/jobs.ts';
import type { Stores } from './stores.ts';

/** The calls of one domain. */
export type Part<Prefix extends string> = Pick<Handlers, Extract<CallName, `${Prefix}.${string}`>>;

export type Emit = <K extends EventName>(name: K, body: EventBody<K>) => void;

/** What only the shell around the services can do. */
export interface Surface {
  readonly shell: 'electron' | 'web';
  /** Absent where the renderer shows its own file chooser. */
  readonly dialogs?: {
    pickOpen(): Promise<string | null>;
    pickSave(args: CallArgs<'file.pickSave'>): Promise<string | null>;
  };
  showDocument(document: CallArgs<'window.document'>): void;
  closeWindow(): void;
  /** Opens an address that has passed the allow-list. */
  openLink(url: string): Promise<boolean>;
  /** Settings that the shell itself follows, such as the theme, may have changed. */
  settingsChanged?(settings: Readonly<Record<string, unknown>>): void;
}

export interface HandlerOptions {
  readonly surface: Surface;
  readonly stores: Stores;
  readonly jobs: Jobs;
  readonly locale: string;
  /** A file given on the command line. */
  readonly openAtStart: string | null;
  /** Tells this one renderer something. */
  readonly emit: Emit;
  /** Ends what the handlers keep running, when their renderer has gone. */
  readonly signal: AbortSignal;
}
