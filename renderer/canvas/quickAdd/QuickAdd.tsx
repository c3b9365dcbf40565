import './quickAdd.css';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { nameOf } from '../../../shared/design/entities.ts';
import type { Texts } from '../../../shared/language/texts.ts';
import { KindIcon } from '../../inspector/parts/kinds.tsx';
import { useTexts } from '../../language/useTexts.ts';
import { OPTIONS } from '../../options.ts';
import { documentStore, newId } from '../../store/document.ts';
import { useView } from '../../store/hooks.ts';
import { carryOut } from '../gesture/dropping.ts';
import { focusCanvas } from '../viewport.ts';
import { type Offer, offersFor, searchOffers, takeOffered } from './offers.ts';
import { type Asked, closeQuickAdd, type Question, quickAddStore } from './quickAddStore.ts';

/** A small list at the pointer: what may be put there, found by typing, put there with Enter. */
export function QuickAdd() {
  const asked = useStore(quickAddStore, (state) => state.asked);
  return asked && createPortal(<List asked={asked} />, document.body);
}

function List({ asked }: { readonly asked: Asked }) {
  const texts = useTexts();
  const id = useId();
  const surface = useRef<HTMLDivElement>(null);
  const [before] = useState(() => document.activeElement);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const all = useMemo(() => offersFor(documentStore.getState().design, asked.question, texts), [asked, texts]);
  const found = useMemo(() => searchOffers(all, query), [all, query]);
  const offers = found.slice(0, OPTIONS.quickAdd.rows);
  // Zooming makes another window of it: the list is put where there is room for it now.
  useView((view) => view.room);
  const title = titleOf(asked.question, texts);
  const at = Math.min(active, offers.length - 1);

  // A press anywhere else is meant for what is there.
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      if (!surface.current?.contains(event.target as Node)) closeQuickAdd();
    };
    window.addEventListener('pointerdown', onPress, { capture: true });
    return () => window.removeEventListener('pointerdown', onPress, { capture: true });
  }, []);

  const close = () => {
    closeQuickAdd();
    const back = before instanceof HTMLElement && before !== document.body && before.isConnected;
    if (back) before.focus({ preventScroll: true });
    else focusCanvas();
  };
  const choose = (offer: Offer | undefined) => {
    if (!offer) return;
    close();
    const result = takeOffered(documentStore.getState().design, asked.question, offer, newId);
    if (result) carryOut(result, asked.question.at, true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The keys of the canvas are this list's as long as it is open.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    if (act === 'close') close();
    else if (act === 'choose') choose(offers[at]);
    else setActive((at + act + offers.length) % Math.max(offers.length, 1));
  };
  return (
    <div ref={surface} className="sy-quick" role="dialog" aria-label={title} style={placeFor(asked.pointer)}>
      <input
        className="sy-quick-field"
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={offers[at] && `${id}-${at}`}
        aria-label={title}
        placeholder={title}
        // biome-ignore lint/a11y/noAutofocus: the user has just asked for this field
        autoFocus
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} className="sy-quick-list" role="listbox" aria-label={title}>
        {offers.map((offer, index) => (
          <Row
            key={offer.key}
            id={`${id}-${index}`}
            offer={offer}
            selected={index === at}
            onChoose={() => choose(offer)}
          />
        ))}
      </div>
      {found.length > offers.length && (
        <p className="sy-quick-none">{texts('quickAdd.more', { count: found.length - offers.length })}</p>
      )}
      {offers.length === 0 && (
        <p className="sy-quick-none" role="status">
          {all.length === 0 ? texts('quickAdd.nothing-fits') : texts('quickAdd.nothing-found', { query })}
        </p>
      )}
    </div>
  );
}

function titleOf(question: Question, texts: Texts): string {
  if (question.kind === 'add') return texts('quickAdd.add');
  const name = nameOf(documentStore.getState().design, question.from);
  return texts(question.kind === 'extend' ? 'quickAdd.extend' : 'quickAdd.connect', { name });
}

const KEYS: Readonly<Record<string, 'close' | 'choose' | number>> = {
  Escape: 'close',
  Tab: 'close',
  Enter: 'choose',
  ArrowDown: 1,
  ArrowUp: -1,
};

interface RowProps {
  readonly id: string;
  readonly offer: Offer;
  readonly selected: boolean;
  readonly onChoose: () => void;
}

function Row({ id, offer, selected, onChoose }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
    <div
      id={id}
      ref={selected ? intoView : undefined}
      className="sy-quick-row"
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      onClick={onChoose}
    >
      <KindIcon kind={offer.to?.ref.kind ?? offer.item?.kind ?? 'design'} driver={driverOf(offer)} />
      <span className="sy-quick-text">
        <span className="sy-quick-name">{offer.name}</span>
        <span className="sy-quick-meaning">{offer.meaning}</span>
      </span>
    </div>
  );
}

function driverOf({ item, to }: Offer): string | undefined {
  return item?.kind === 'network' ? item.driver : to?.driver;
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** Beside the pointer, on the side where there is room for it. */
function placeFor({ x, y }: Asked['pointer']) {
  const air = 8;
  const { width } = OPTIONS.quickAdd;
  const height = Math.min(OPTIONS.quickAdd.height, window.innerHeight - 2 * air);
  const left = Math.max(air, Math.min(x, window.innerWidth - width - air));
  const up = y + height > window.innerHeight - air && y > height;
  const vertical = up
    ? { bottom: Math.max(air, window.innerHeight - y) }
    : { top: Math.max(air, Math.min(y, window.innerHeight - height - air)) };
  return { width, maxHeight: height, left, ...vertical };
}
