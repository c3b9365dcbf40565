import './print.css';
import { findingsForExport } from '../../shared/export/findings.ts';
import { exportSvg } from '../../shared/export/svg/exportSvg.ts';
import { sizeOfSvg } from '../export/png.ts';
import { documentName } from '../files/fileStore.ts';
import { texts } from '../language/useTexts.ts';
import { documentStore } from '../store/document.ts';

/** Prints the drawing with its legend: on one page, in light colours, whatever the window shows now. */
export async function printDesign(): Promise<void> {
  const { design } = documentStore.getState();
  const { locale } = texts();
  const svg = exportSvg(design, { findings: findingsForExport(design), locale }).files[0]?.text ?? '';
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const sheet = await sheetFor(svg, url);
  document.body.append(sheet);
  window.addEventListener(
    'afterprint',
    () => {
      sheet.remove();
      URL.revokeObjectURL(url);
    },
    { once: true },
  );
  window.print();
}

async function sheetFor(svg: string, url: string): Promise<HTMLElement> {
  for (const old of document.querySelectorAll('.sy-print')) old.remove();
  const { width, height } = sizeOfSvg(svg);
  const sheet = document.createElement('section');
  sheet.className = 'sy-print';
  const page = document.createElement('style');
  page.textContent = `@page { size: ${width >= height ? 'landscape' : 'portrait'}; margin: 12mm; }`;
  const head = document.createElement('header');
  head.className = 'sy-print-head';
  const name = document.createElement('h1');
  name.textContent = documentName(texts()('frame.untitled'));
  const date = document.createElement('span');
  date.textContent = texts()('print.date', {
    date: new Date().toLocaleDateString(texts().locale, { dateStyle: 'long' }),
  });
  head.append(name, date);
  const picture = new Image();
  picture.alt = name.textContent;
  picture.src = url;
  sheet.append(page, head, picture);
  // What is not decoded yet would be printed as nothing.
  await picture.decode();
  return sheet;
}
