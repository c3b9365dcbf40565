import type { ReactFlowInstance, Viewport } from '@xyflow/react';
import type { EntityRef } from '../../shared/design/entities.ts';
import { findNote, notesOf } from '../../shared/design/notes.ts';
import type { Point } from '../../shared/design/placement/hitTest.ts';
import { locate } from '../../shared/design/placement/locate.ts';
import type { Box } from '../../shared/design/placement/placeHost.ts';
import { OPTIONS } from '../options.ts';
import { documentStore } from '../store/document.ts';
import { canvasInsets, viewStore } from '../store/view.ts';
import { canvasStore, setDetail } from './canvasStore.ts';
import { detailAt } from './detail.ts';
import { foldHost } from './fold.ts';
import type { CanvasNode } from './nodes.ts';

type Flow = ReactFlowInstance<CanvasNode>;

/** Kept free around what is shown, in CSS pixels. */
const AIR = 40;

/** The canvas on screen, while there is one. Commands and the palette reach it here. */
let current: { readonly flow: Flow; readonly element: HTMLElement } | undefined;

export function attachViewport(flow: Flow, element: HTMLElement): () => void {
  const attached = { flow, element };
  current = attached;
  return () => {
    if (current === attached) current = undefined;
  };
}

/** The place on the canvas under a point of the window; null where something else than the canvas is there. */
export function canvasPointAt(pointer: Point): Point | null {
  if (!current) return null;
  const below = document.elementFromPoint(pointer.x, pointer.y);
  return below && current.element.contains(below) ? current.flow.screenToFlowPosition(pointer) : null;
}

/** A point of the window in pixels of the canvas; null where something else than the canvas is there. */
export function localPoint(pointer: Point): Point | null {
  if (!current || !canvasPointAt(pointer)) return null;
  const { left, top } = current.element.getBoundingClientRect();
  return { x: pointer.x - left, y: pointer.y - top };
}

export function toCanvas(pointer: Point): Point {
  return current ? current.flow.screenToFlowPosition(pointer) : pointer;
}

/** Whether keys belong to the canvas: the focus is in it, in its twin the outline, or nowhere in particular. */
export function canvasHasFocus(): boolean {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return true;
  return focused.closest('[data-canvas-twin]') !== null || (current?.element.contains(focused) ?? false);
}

/** Where the focus is: on the canvas as a whole or nowhere in particular, on a part of the canvas, or in something else. */
export function focusPlace(): 'canvas' | 'part' | 'elsewhere' {
  const focused = document.activeElement;
  if (!focused || focused === document.body || focused === current?.element) return 'canvas';
  return current?.element.contains(focused) ? 'part' : 'elsewhere';
}

/** What has the focus where the canvas itself has it; null where there is no canvas. */
export function canvasElement(): HTMLElement | null {
  return current?.element ?? null;
}

export function focusCanvas(): void {
  current?.element.focus({ preventScroll: true });
}

/** Shows this part of the canvas at once; benchmarks and restored windows say it exactly. */
export function setViewport(viewport: Viewport): void {
  void current?.flow.setViewport(viewport);
}

export function panBy(dx: number, dy: number): void {
  if (!current) return;
  const { x, y, zoom } = current.flow.getViewport();
  void current.flow.setViewport({ x: x - dx, y: y - dy, zoom });
}

/** The part of the canvas that no panel covers, in pixels of the canvas. */
export function freeArea(): Box {
  const { left, right, bottom } = canvasInsets(viewStore.getState());
  const { clientWidth = 0, clientHeight = 0 } = current?.element ?? {};
  return {
    x: left,
    y: 0,
    width: Math.max(clientWidth - left - right, 50),
    height: Math.max(clientHeight - bottom, 50),
  };
}

/** A point of the canvas's part of the window as a point of the window. */
export function inWindow({ x, y }: Point): Point {
  const { left = 0, top = 0 } = current?.element.getBoundingClientRect() ?? {};
  return { x: x + left, y: y + top };
}

/** The middle of an element in the window, or as near to it as no panel covers. */
export function windowPoint(ref: EntityRef): Point | undefined {
  const box = boxOnScreen(ref);
  if (!box) return undefined;
  const area = freeArea();
  const within = (at: number, from: number, room: number) => Math.min(Math.max(at, from + AIR), from + room - AIR);
  return inWindow({
    x: within(box.x + box.width / 2, area.x, area.width),
    y: within(box.y + box.height / 2, area.y, area.height),
  });
}

/** Brings a point of the canvas into the middle of what is seen of it, at once: it is used while a pointer moves. */
export function lookAt(point: Point): void {
  if (!current) return;
  const area = freeArea();
  const zoom = current.flow.getZoom();
  const x = area.x + area.width / 2 - point.x * zoom;
  const y = area.y + area.height / 2 - point.y * zoom;
  void current.flow.setViewport({ x, y, zoom });
}

/** The part of the drawing that can be seen, in canvas units. */
export function seenBox(): Box {
  const area = freeArea();
  if (!current) return area;
  const { x, y, zoom } = current.flow.getViewport();
  return { x: (area.x - x) / zoom, y: (area.y - y) / zoom, width: area.width / zoom, height: area.height / zoom };
}

/** Zooms around the middle of the free area. */
export function zoomTo(zoom: number): void {
  if (!current) return;
  const area = freeArea();
  const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  const { x, y, zoom: before } = current.flow.getViewport();
  const next = limit(zoom);
  const factor = next / before;
  move({ x: middle.x - (middle.x - x) * factor, y: middle.y - (middle.y - y) * factor, zoom: next });
}

export function zoomBy(factor: number): void {
  if (current) zoomTo(current.flow.getZoom() * factor);
}

/** Where an element is on the canvas's part of the window, in CSS pixels from its upper left corner. */
export function boxOnScreen(ref: EntityRef): Box | undefined {
  const box = boxOf(ref);
  if (!box || !current) return undefined;
  const { x, y, zoom } = current.flow.getViewport();
  return { x: box.x * zoom + x, y: box.y * zoom + y, width: box.width * zoom, height: box.height * zoom };
}

/** Where an element or a note is drawn, in canvas units. */
function boxOf(ref: EntityRef): Box | undefined {
  if (ref.kind === 'note') return findNote(documentStore.getState().design, ref.id);
  return locate(canvasStore.getState().placed, ref);
}

/** Shows these elements as large as they fit, but never larger than life. Everything where none are given. */
export function fitView(refs?: readonly EntityRef[]): void {
  const all = () => [...canvasStore.getState().placed, ...notesOf(documentStore.getState().design)];
  const boxes = refs ? refs.flatMap((ref) => boxOf(ref) ?? []) : all();
  if (boxes.length > 0) fitBox(boundsOf(boxes));
}

/**
 * Shows a design that has just been opened whole, at once: zooming there would make thousands of elements on the way that are
 * too small to be drawn in the end.
 */
export function fitOpened(): void {
  const boxes = [...canvasStore.getState().placed, ...notesOf(documentStore.getState().design)];
  if (boxes.length === 0) return;
  const box = boundsOf(boxes);
  const zoom = zoomFor(box);
  setDetail(detailAt(zoom, canvasStore.getState().detail));
  void current?.flow.setViewport(centredOn(box, zoom));
}

function fitBox(box: Box): void {
  centre(box, zoomFor(box));
}

/** How large a box can be shown, but never larger than life. */
function zoomFor(box: Box): number {
  const area = freeArea();
  return limit(Math.min((area.width - 2 * AIR) / box.width, (area.height - 2 * AIR) / box.height, 1));
}

/** Brings an element into view: its host is unfolded, and the zoom raised if it could not be read. */
export function bringIntoView(ref: EntityRef): void {
  if (!current) return;
  if (ref.kind !== 'host' && ref.host !== undefined) foldHost(ref.host, false, canvasStore.getState().placed);
  const box = boxOf(ref);
  if (!box) return;
  const zoom = current.flow.getZoom();
  const readable = ref.kind === 'host' ? zoom : Math.max(zoom, OPTIONS.detail.card);
  if (readable !== zoom || !isInView(box)) centre(box, readable);
}

/** Shows a part of the drawing that cannot be seen whole, or is too small to be read although there is room for it. */
export function showBox(box: Box): void {
  if (!current) return;
  const zoom = current.flow.getZoom();
  const small = zoom < OPTIONS.detail.card && zoomFor(box) > zoom * OPTIONS.zoomStep;
  if (small || !isInView(box)) fitBox(box);
}

/**
 * Moves the canvas just so far that an element can be seen, at the zoom there is: after a drop the drawing stays under the
 * pointer as nearly as it can.
 */
export function panIntoView(ref: EntityRef): void {
  const box = boxOf(ref);
  if (!current || !box) return;
  const { x, y, zoom } = current.flow.getViewport();
  const area = freeArea();
  const dx = shift(box.x * zoom + x, box.width * zoom, area.x, area.width);
  const dy = shift(box.y * zoom + y, box.height * zoom, area.y, area.height);
  if (dx !== 0 || dy !== 0) move({ x: x + dx, y: y + dy, zoom });
}

/** How far a stretch has to move to lie within another one; what is too long begins where the other does. */
function shift(start: number, length: number, from: number, room: number): number {
  if (start >= from && start + length <= from + room) return 0;
  const first = from + AIR;
  const last = from + room - AIR - length;
  if (start < first || last < first) return first - start;
  return Math.min(last - start, 0);
}

function isInView(box: Box): boolean {
  if (!current) return false;
  const { x, y, zoom } = current.flow.getViewport();
  const area = freeArea();
  const left = box.x * zoom + x;
  const top = box.y * zoom + y;
  return (
    left >= area.x &&
    top >= area.y &&
    left + box.width * zoom <= area.x + area.width &&
    top + box.height * zoom <= area.y + area.height
  );
}

function centre(box: Box, zoom: number): void {
  move(centredOn(box, zoom));
}

function centredOn(box: Box, zoom: number): Viewport {
  const area = freeArea();
  return {
    x: area.x + area.width / 2 - (box.x + box.width / 2) * zoom,
    y: area.y + area.height / 2 - (box.y + box.height / 2) * zoom,
    zoom,
  };
}

function move(viewport: { readonly x: number; readonly y: number; readonly zoom: number }): void {
  const duration = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : OPTIONS.motion;
  void current?.flow.setViewport(viewport, { duration });
}

function limit(zoom: number): number {
  return Math.min(Math.max(zoom, OPTIONS.zoom.min), OPTIONS.zoom.max);
}

export function boundsOf(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
