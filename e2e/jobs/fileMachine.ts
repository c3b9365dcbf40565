import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Machine, Ran } from '../../electron/host/apply/ports.ts';
import type { ObservedHost } from '../../shared/observed/observedHost.ts';
import { type Target, targetKey } from '../../shared/plan/apply/target.ts';
import { DockerSim } from '../../shared/plan/testing/dockerSim.ts';

/**
 * An engine that outlives the processes that speak to it, as a real one does: what it was asked to do is a file, on the disk
 * before it is done, and doing all of it again gives its state. For tests only.
 */
export class FileEngine {
  private readonly path: string;

  constructor(folder: string, target: Target) {
    this.path = join(folder, `${targetKey(target).replace(':', '-')}.engine`);
  }

  /** Begins with a host as it was seen. */
  make(host: ObservedHost): void {
    mkdirSync(dirname(this.path), { recursive: true });
    this.add(JSON.stringify({ host }));
  }

  /** Whether it is there; one that is not does not answer. */
  get isThere(): boolean {
    return existsSync(this.path);
  }

  run(argv: readonly string[]): ReturnType<DockerSim['run']> {
    const sim = this.load();
    this.add(JSON.stringify({ argv }));
    return sim.run(argv);
  }

  observe(): ObservedHost {
    return this.load().observe();
  }

  private load(): DockerSim {
    const lines = readFileSync(this.path, 'utf8').split('\n');
    // What is behind the last line's end is still being written.
    lines.pop();
    const [first = '', ...rest] = lines;
    const sim = new DockerSim(JSON.parse(first).host);
    for (const line of rest) sim.run(JSON.parse(line).argv);
    return sim;
  }

  private add(line: string): void {
    const file = openSync(this.path, 'a');
    try {
      writeSync(file, `${line}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }
}

/** A machine with such an engine. Every command takes a while, before it is done and until it is heard of. */
export function fileMachine(folder: string, target: Target, milliseconds: number): Machine {
  const engine = new FileEngine(folder, target);
  const while_ = () => sleep(Math.random() * milliseconds);
  return {
    identity: async () => (engine.isThere ? `${folder} ${targetKey(target)}` : undefined),
    async look() {
      await while_();
      return engine.isThere ? { ok: true, observed: engine.observe() } : { ok: false, message: 'no engine' };
    },
    async run(argv): Promise<Ran> {
      await while_();
      if (!engine.isThere) return { exit: 1, output: 'no engine', timedOut: false, started: true };
      const answer = engine.run(argv);
      await while_();
      const output = answer.ok ? '' : answer.message;
      return { exit: answer.ok ? 0 : 1, output, timedOut: false, started: true };
    },
  };
}
