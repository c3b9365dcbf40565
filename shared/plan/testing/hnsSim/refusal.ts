import { HNS_ERRORS } from '../../../windows/hnsErrors.ts';

const CODES = new Map(HNS_ERRORS.map(({ name, code }) => [name as string, code]));

/** HNS says no. */
export class HnsRefusal extends Error {
  readonly code: number;

  constructor(name: (typeof HNS_ERRORS)[number]['name']) {
    super(name);
    this.name = 'HnsRefusal';
    this.code = CODES.get(name) ?? 0;
  }

  /** As an HRESULT: codes of Win32 come with the facility of Win32. */
  get hresult(): number {
    return this.code < 0x10000 ? 0x8007_0000 + this.code : this.code;
  }
}
