import '@xyflow/react/dist/style.css';
import {
  type Edge,
  type Node,
  ReactFlow,
  ReactFlowProvider,
  useEdgesState,
  useNodesState,
  useReactFlow,
} from '@xyflow/react';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { createPlacer } from '../../../shared/design/placement/placeDesign.ts';
import { benchDesign } from '../designs.ts';
import { recordFrames, sizeAsked } from './frames.ts';

/** The same elements at the same places as plain React Flow draws them: its own nodes and edges, its own defaults. */
function plainFlow(): { nodes: Node[]; edges: Edge[] } {
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  for (const { host, x, y, width, height, inside } of createPlacer()(benchDesign(sizeAsked()))) {
    nodes.push({
      id: host.id,
      position: { x, y },
      data: { label: host.name },
      style: { width, height },
      type: 'group',
    });
    const boxes = [...inside.switches, ...inside.adapters, ...inside.lanes, ...inside.containers];
    for (const [id, box] of boxes) {
      const style = { width: box.width, height: box.height };
      nodes.push({ id, parentId: host.id, position: { x: box.x, y: box.y }, data: { label: id }, style });
    }
    for (const container of host.containers) {
      for (const endpoint of container.endpoints) {
        edges.push({ id: endpoint.id, source: container.id, target: endpoint.network });
      }
    }
  }
  return { nodes, edges };
}

const flow = plainFlow();
const isContainer = ({ id }: Node) => id.startsWith('container');

function Plain() {
  const [nodes, setNodes, onNodesChange] = useNodesState(flow.nodes);
  const [edges, , onEdgesChange] = useEdgesState(flow.edges);
  const { setCenter } = useReactFlow();
  useEffect(() => {
    const first = flow.nodes.find(isContainer);
    const host = flow.nodes[0];
    const at = {
      x: (host?.position.x ?? 0) + (first?.position.x ?? 0),
      y: (host?.position.y ?? 0) + (first?.position.y ?? 0),
    };
    const many = new Set(flow.nodes.filter(isContainer).slice(0, 2 * sizeAsked().containersPerHost));
    window.bench.comeNear = () => void setCenter(at.x + 78, at.y + 30, { zoom: 1 });
    window.bench.selectMany = () =>
      setNodes((all) => all.map((node, index) => ({ ...node, selected: many.has(flow.nodes[index] ?? node) })));
  }, [setCenter, setNodes]);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      minZoom={0.01}
      fitView
    />
  );
}

recordFrames({ comeNear: () => {}, selectMany: () => {} });
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <ReactFlowProvider>
      <Plain />
    </ReactFlowProvider>,
  );
}
