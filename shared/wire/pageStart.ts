/** What a shell writes into the page it serves, so that the first frame need not ask for it. */
export interface PageStart {
  /** The machine's, a BCP 47 tag. */
  readonly locale: string;
  /** As they were read: whoever takes one looks whether it is what it should be. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Name of the `<meta>` element whose content it is, as JSON. */
export const PAGE_START = 'switchyard-start';
