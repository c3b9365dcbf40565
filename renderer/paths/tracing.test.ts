import { beforeEach, describe, expect, it } from 'vitest';
import { end, goldenDesign } from '../../shared/paths/testing/designs.ts';
import { documentStore, edit, openDesign, undo } from '../store/document.ts';
import { viewStore } from '../store/view.ts';
import { clearPath, follow, pathStore, preview, setEnds, swapEnds } from './pathStore.ts';
import { shownStore } from './shownPath.ts';
import './tracing.ts';

const STEP = { key: 'problems.step.fix' } as const;
const outcome = () => shownStore.getState().path?.result.outcome;

beforeEach(async () => {
  openDesign(goldenDesign('nat', 'WS2019'));
  viewStore.setState({ panel: 'paths', selection: [] });
  clearPath();
  pathStore.setState({ view: 'path', protocol: 'tcp', port: null, localhost: false });
  await Promise.resolve();
});

describe('the path that is shown', () => {
  it('is the one between the chosen ends, while the panel is open', () => {
    expect(shownStore.getState().path).toBeNull();
    setEnds({ from: end('a1'), to: end('b1') });
    expect(outcome()).toBe('reaches');
    viewStore.setState({ panel: null });
    expect(shownStore.getState().path).toBeNull();
    viewStore.setState({ panel: 'paths' });
    expect(outcome()).toBe('reaches');
  });

  it('changes with the design', () => {
    setEnds({ from: end('H1'), to: end('H1:8080') });
    expect(outcome()).toBe('reaches');
    edit({ type: 'change-host', id: 'H1', set: { release: 'WS2016' } }, STEP);
    expect(outcome()).toBe('blocked');
    undo();
    expect(outcome()).toBe('reaches');
  });

  it('says which end is gone, and comes back with it', () => {
    setEnds({ from: end('a1'), to: end('b1') });
    edit({ type: 'remove', kind: 'container', host: 'H1', id: 'b1' }, STEP);
    expect(shownStore.getState()).toEqual({ path: null, preview: false, gone: 'b1 · H1' });
    undo();
    expect(outcome()).toBe('reaches');
  });

  it('is forgotten when another design is opened, even one with the same ids', async () => {
    setEnds({ from: end('a1'), to: end('b1') });
    openDesign(goldenDesign('overlay', 'WS2019'));
    await Promise.resolve();
    expect(pathStore.getState()).toMatchObject({ from: null, to: null });
    expect(shownStore.getState().path).toBeNull();
  });

  it('stays when everything is undone', async () => {
    setEnds({ from: end('a1'), to: end('b1') });
    edit({ type: 'change-host', id: 'H2', set: { name: 'OTHER' } }, STEP);
    undo();
    await Promise.resolve();
    expect(documentStore.getState().step).toBeNull();
    expect(outcome()).toBe('reaches');
  });

  it('is only looked at from the matrix, and chosen with a click', () => {
    pathStore.setState({ view: 'matrix' });
    const pair = { from: end('a1'), to: end('c1') };
    preview(pair);
    expect(shownStore.getState()).toMatchObject({ preview: true });
    preview(null);
    expect(shownStore.getState().path).toBeNull();
    follow(pair);
    expect(shownStore.getState()).toMatchObject({ preview: false });
    expect(pathStore.getState()).toMatchObject({ view: 'path', ...pair });
  });

  it('turns round; a published port sends as its container', () => {
    setEnds({ from: end('a2'), to: end('H1:8080') });
    swapEnds();
    expect(pathStore.getState()).toMatchObject({ from: end('b1'), to: end('a2') });
  });
});

describe('a selection', () => {
  const container = (id: string) => ({ kind: 'container', id, host: `H${id.slice(1)}` }) as const;
  const ends = () => {
    const { from, to } = pathStore.getState();
    return [from, to];
  };

  it('asks while nothing is asked, and a second element joins the first', () => {
    viewStore.setState({ selection: [container('a1')] });
    expect(ends()).toEqual([end('a1'), end('out')]);
    viewStore.setState({ selection: [container('a1'), container('b1')] });
    expect(ends()).toEqual([end('a1'), end('b1')]);
    // Following a hop selects what it passes.
    viewStore.setState({ selection: [container('c1')] });
    expect(ends()).toEqual([end('a1'), end('b1')]);
  });

  it('leaves alone what was chosen by hand', () => {
    setEnds({ from: end('a2') });
    viewStore.setState({ selection: [container('a1'), container('b1')] });
    expect(ends()).toEqual([end('a2'), null]);
  });
});
