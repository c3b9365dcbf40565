import { connect } from 'node:net';
import { codeOf } from '../faults.ts';

/** Longest wait for a pipe or socket of this machine, in milliseconds: it answers at once, or not at all. */
const PATIENCE = 3000;

/** Whether a pipe or socket of this machine lets this user in, told by the system's codes and not by docker's words. */
export type Knock = 'open' | 'denied' | 'closed';

export function knock(path: string): Promise<Knock> {
  return new Promise((resolve) => {
    const socket = connect({ path, timeout: PATIENCE });
    const done = (answer: Knock) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => done('open'));
    socket.once('timeout', () => done('closed'));
    socket.once('error', (error) => {
      const code = codeOf(error);
      done(code === 'EACCES' || code === 'EPERM' ? 'denied' : 'closed');
    });
  });
}
