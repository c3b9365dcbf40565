import type { SeveralFault } from '../../shared/design/bulk/addSeveral.ts';
import type { Texts } from '../../shared/language/texts.ts';
import { refusalText } from '../addresses/words.ts';
import type { SeveralForm } from './severalForm.ts';

/** What is wrong, in words. */
export function faultText(texts: Texts, fault: SeveralFault, form: SeveralForm): string {
  switch (fault.kind) {
    case 'missing':
      return texts(`bulk.fault.${fault.field}`, { place: '{n}' });
    case 'count':
      return texts('bulk.fault.count', { most: fault.most.toLocaleString(texts.locale) });
    case 'start':
      return texts('bulk.fault.start');
    case 'unreadable':
      return texts('bulk.fault.ports', { text: fault.text });
    case 'no-ports':
      return texts('bulk.fault.no-ports', { count: fault.given });
    case 'addresses':
      return fault.refusal.reason === 'malformed'
        ? texts('bulk.fault.address', { text: form.from.trim() })
        : refusalText(texts, fault.refusal);
  }
}
