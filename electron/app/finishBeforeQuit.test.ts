import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { expect, it } from 'vitest';
import { finishBeforeQuit } from './finishBeforeQuit.ts';

/** Quits as Electron does: while it asks whether it may, it hears no other request. */
class FakeApp extends EventEmitter {
  readonly ended: Promise<void>;
  #end: () => void = () => undefined;
  #quitting = false;

  constructor() {
    super();
    this.ended = new Promise((end) => {
      this.#end = end;
    });
  }

  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    let prevented = false;
    const preventDefault = () => {
      prevented = true;
    };
    this.emit('will-quit', { preventDefault });
    // What was promised is carried out before Electron's own code goes on.
    queueMicrotask(() =>
      queueMicrotask(() => {
        this.#quitting = false;
        if (!prevented) this.#end();
      }),
    );
  }
}

function application() {
  const app = new FakeApp();
  return { app, finish: finishBeforeQuit(app as unknown as App) };
}

it('ends at once when nothing is being written', async () => {
  const { app } = application();
  app.quit();
  await app.ended;
});

it('ends when what is being written has been written', async () => {
  const { app, finish } = application();
  let written = false;
  finish(
    new Promise<void>((done) => setImmediate(done)).then(() => {
      written = true;
    }),
  );
  app.quit();
  await app.ended;
  expect(written).toBe(true);
});

it('ends when that was written just before', async () => {
  const { app, finish } = application();
  finish(Promise.resolve());
  app.quit();
  await app.ended;
});

it('waits for the newest of several', async () => {
  const { app, finish } = application();
  const order: string[] = [];
  finish(Promise.resolve().then(() => order.push('first')));
  finish(new Promise<void>((done) => setImmediate(done)).then(() => order.push('second')));
  app.quit();
  await app.ended;
  expect(order).toEqual(['first', 'second']);
});
