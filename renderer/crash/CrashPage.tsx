import { useEffect, useState } from 'react';
import type { TextKey } from '../../shared/language/texts.ts';
import { useTexts } from '../language/useTexts.ts';
import { documentStore } from '../store/document.ts';
import { tellHost } from '../store/host.ts';
import './crash.css';

/**
 * In place of the window. Plain elements: whatever has failed may be part of the usual ones. The journal has what was not
 * saved, so loading the page again brings it back.
 */
export function CrashPage({ error }: { readonly error: unknown }) {
  const texts = useTexts();
  const [said, setSaid] = useState<TextKey>();
  const details = detailsOf(error);
  useEffect(() => tellHost('log.report', { event: 'crash', detail: details.slice(0, MOST_REPORTED) }), [details]);
  const copy = (text: string, done: TextKey) =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(done),
      () => setSaid('crash.not-copied'),
    );
  return (
    <main className="sy-crash">
      <div role="alert" style={{ display: 'contents' }}>
        <h1>{texts('crash.title')}</h1>
        <p>{texts('crash.what')}</p>
        <p>{texts('crash.work')}</p>
        <p>{texts('crash.again')}</p>
      </div>
      <div className="sy-crash-actions">
        <button type="button" className="sy-crash-first" onClick={() => location.reload()}>
          {texts('crash.reload')}
        </button>
        <button type="button" onClick={() => void copy(designText(), 'crash.copied-design')}>
          {texts('crash.copy-design')}
        </button>
        <button type="button" onClick={() => void copy(details, 'crash.copied-details')}>
          {texts('crash.copy-details')}
        </button>
      </div>
      <p role="status">{said && texts(said)}</p>
      <details>
        <summary>{texts('crash.details')}</summary>
        <pre>{details}</pre>
      </details>
    </main>
  );
}

/** What the contract takes. */
const MOST_REPORTED = 20_000;

/** A design's file. Its keys in whatever order they are: nothing may have to be loaded for it any more. */
function designText(): string {
  return `${JSON.stringify(documentStore.getState().design, null, 2)}\n`;
}

function detailsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}
