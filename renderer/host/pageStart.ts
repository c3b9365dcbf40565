import { PAGE_START, type PageStart } from '../../shared/wire/pageStart.ts';

/** What the shell has written into the page. */
export function pageStart(): PageStart {
  const written = document.querySelector<HTMLMetaElement>(`meta[name="${PAGE_START}"]`)?.content;
  return written === undefined ? { locale: navigator.language, settings: {} } : JSON.parse(written);
}
