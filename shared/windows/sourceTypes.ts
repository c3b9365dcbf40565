/** One document, file or page that a fact was read in. */
export interface Source {
  readonly title: string;
  /** Where it was read in Korean: the date that page bears. */
  readonly korean?: string;
  /** Left out when no address is known for certain. */
  readonly url?: string;
  /** The edition, commit or date that was read. */
  readonly edition: string;
}
