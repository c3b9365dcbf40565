/** Work that is done one piece after the other, in the order in which it was given. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** Does it after what was given before, whether or not that went well. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }

  /** Ends when what has been given so far is done. */
  async done(): Promise<void> {
    await this.last;
  }
}
