import '@xyflow/react/dist/base.css';
import './colors.css';
import './canvas.css';
import './host.css';
import './elements.css';
import './detail.css';
import './gesture/gesture.css';
import './gesture/habits.css';
import {
  Background,
  BackgroundVariant,
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
  useStoreApi,
} from '@xyflow/react';
import { type MouseEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { hitTest } from '../../shared/design/placement/hitTest.ts';
import { useTexts } from '../language/useTexts.ts';
import { NoteNode } from '../notes/NoteNode.tsx';
import { editNote } from '../notes/noteStore.ts';
import { OPTIONS } from '../options.ts';
import { select } from '../store/view.ts';
import { AdapterNode } from './AdapterNode.tsx';
import { ContainerNode } from './ContainerNode.tsx';
import { canvasStore, useCanvas } from './canvasStore.ts';
import { DriverPatterns } from './DriverPatterns.tsx';
import { isFar } from './detail.ts';
import { beginBox, pressCanvas } from './gesture/boxSelection.ts';
import { GestureLayer } from './gesture/GestureLayer.tsx';
import { GestureTip } from './gesture/GestureTip.tsx';
import { GuideLayer } from './gesture/GuideLayer.tsx';
import { useGesture } from './gesture/gestureStore.ts';
import { glideStore } from './glide.ts';
import { HostNode } from './HostNode.tsx';
import { LaneNode } from './LaneNode.tsx';
import { Minimap } from './minimap/Minimap.tsx';
import { beginDrag, changeNodes, endDrag, followDrag } from './moving.ts';
import type { CanvasNode } from './nodes.ts';
import { trackPointer } from './pointer.ts';
import { QuickAdd } from './quickAdd/QuickAdd.tsx';
import { openQuickAdd } from './quickAdd/quickAddCommands.ts';
import { RenameField } from './RenameField.tsx';
import { RibbonLayer } from './RibbonLayer.tsx';
import { startRenaming } from './rename.ts';
import { SwitchNode } from './SwitchNode.tsx';
import { useCanvasSync } from './useCanvasSync.ts';
import { attachViewport, toCanvas } from './viewport.ts';

interface CanvasProps {
  /** What lies over the drawing and moves with it. */
  readonly layers: ReactNode;
  /** What lies on the canvas and stays where it is. */
  readonly children: ReactNode;
}

/** The drawing of the open design. Fills its parent; panels may lie over it (see `canvasInsets`). */
export function Canvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <Flow {...props} />
    </ReactFlowProvider>
  );
}

// Constant, because React Flow mounts every node anew when these change.
const NODE_TYPES = {
  host: HostNode,
  container: ContainerNode,
  lane: LaneNode,
  switch: SwitchNode,
  adapter: AdapterNode,
  note: NoteNode,
} satisfies NodeTypes;
const MULTI_SELECT_KEYS = ['Shift', 'Control', 'Meta'];

function Flow({ layers, children }: CanvasProps) {
  const texts = useTexts();
  const root = useRef<HTMLDivElement>(null);
  const flow = useReactFlow<CanvasNode>();
  const inside = useStoreApi();
  const nodes = useCanvas((state) => state.nodes) as CanvasNode[];
  const detail = useCanvas((state) => state.detail);
  const gesture = useGesture((state) => state.gesture?.kind);
  const gliding = useStore(glideStore, (state) => state.gliding);
  useEffect(() => (root.current ? attachViewport(flow, root.current) : undefined), [flow]);
  useEffect(() => (root.current ? trackPointer(root.current) : undefined), []);
  useCanvasSync(root);
  const ariaLabelConfig = useMemo(
    () => ({
      'node.a11yDescription.default': texts('canvas.aria.node'),
      'node.a11yDescription.keyboardDisabled': texts('canvas.aria.node'),
      'node.a11yDescription.ariaLiveMessage': () => texts('canvas.aria.moved'),
      // Wires are drawn by the RibbonLayer; React Flow has no edges to describe.
      'edge.a11yDescription.default': '',
    }),
    [texts],
  );
  return (
    <div
      ref={root}
      className="sy-canvas"
      data-detail={detail}
      data-gesture={gesture}
      data-gliding={gliding || undefined}
      tabIndex={-1}
      onPointerDownCapture={pressCanvas}
    >
      <DriverPatterns />
      <ReactFlow
        aria-label={texts('canvas.aria.canvas')}
        nodes={nodes}
        nodeTypes={NODE_TYPES}
        onNodesChange={changeNodes}
        onNodeDragStart={startNodeDrag}
        onNodeDrag={dragNode}
        onNodeDragStop={stopNodeDrag}
        onSelectionStart={({ nativeEvent }) =>
          beginBox(nativeEvent as PointerEvent, () => inside.setState({ nodesSelectionActive: false }))
        }
        onNodeClick={clickNode}
        onPaneClick={clickPane}
        onDoubleClick={doubleClick}
        minZoom={OPTIONS.zoom.min}
        maxZoom={OPTIONS.zoom.max}
        nodeDragThreshold={OPTIONS.dragThreshold}
        paneClickDistance={OPTIONS.dragThreshold}
        selectionMode={SelectionMode.Full}
        multiSelectionKeyCode={MULTI_SELECT_KEYS}
        deleteKeyCode={null}
        nodesConnectable={false}
        connectOnClick={false}
        zoomOnDoubleClick={false}
        autoPanOnNodeFocus={false}
        onlyRenderVisibleElements
        ariaLabelConfig={ariaLabelConfig}
      >
        {!isFar(detail) && <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} />}
        <RibbonLayer />
        {layers}
        <GestureLayer />
        <GuideLayer />
      </ReactFlow>
      <RenameField />
      {children}
      <Minimap />
      <GestureTip />
      <QuickAdd />
    </div>
  );
}

type DragEvent = globalThis.MouseEvent | TouchEvent;

function startNodeDrag(event: DragEvent, _node: CanvasNode, nodes: CanvasNode[]): void {
  beginDrag(event, nodes);
}

function dragNode(event: DragEvent): void {
  followDrag(event);
}

function stopNodeDrag(_event: unknown, _node: CanvasNode, nodes: CanvasNode[]): void {
  endDrag(nodes);
}

/** From afar a host draws what is in it by itself, so a click on it means what lies under the pointer. */
function clickNode(event: MouseEvent, node: CanvasNode): void {
  if (node.type !== 'note' && isFar(canvasStore.getState().detail)) selectAt(event);
}

/** The body of a host lets the pointer through, so that one can pan and draw selection boxes there; a click still means it. */
function clickPane(event: MouseEvent): void {
  selectAt(event);
}

/** Twice on what is empty adds something there; twice on what has a name renames it. */
function doubleClick({ target, clientX, clientY }: MouseEvent): void {
  if (
    !(target instanceof Element) ||
    target.closest('button') ||
    !target.closest('.react-flow__pane, .react-flow__node')
  )
    return;
  const note = target.closest<HTMLElement>('[data-note]')?.dataset.note;
  if (note !== undefined) {
    editNote(note);
    return;
  }
  const pointer = { x: clientX, y: clientY };
  const hit = hitTest(canvasStore.getState().placed, toCanvas(pointer));
  const onTitle = target.closest('.sy-host-title') !== null;
  if (!hit || (hit.ref.kind === 'host' && !onTitle)) {
    openQuickAdd(pointer);
    return;
  }
  select(hit.ref);
  startRenaming();
}

function selectAt(event: MouseEvent): void {
  const hit = hitTest(canvasStore.getState().placed, toCanvas({ x: event.clientX, y: event.clientY }));
  select(...(hit ? [hit.ref] : []));
}
