import type { Jobs } from './jobs.ts';

/** Jobs whose code is loaded when something is first asked of them: the window does not wait for it. */
export function laterJobs(load: () => Promise<Jobs>): Jobs {
  let loading: Promise<Jobs> | undefined;
  const jobs = () => {
    loading ??= load();
    return loading;
  };
  return {
    start: async (wanted) => (await jobs()).start(wanted),
    list: async () => (await jobs()).list(),
    open: async (id) => (await jobs()).open(id),
    follow: async (opened, signal, tell) => (await jobs()).follow(opened, signal, tell),
    ask: async (id, what) => (await jobs()).ask(id, what),
    forget: async (id) => (await jobs()).forget(id),
    made: async () => (await jobs()).made(),
    applied: async (where) => (await jobs()).applied(where),
  };
}
