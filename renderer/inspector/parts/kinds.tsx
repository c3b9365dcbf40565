import {
  Box20Regular,
  DesktopTower20Regular,
  Flowchart20Regular,
  Group20Regular,
  LineHorizontal120Regular,
  PlugConnected20Regular,
  Server20Regular,
  Stack20Regular,
} from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import type { EntityKind } from '../../../shared/design/entities.ts';

const ICONS: Readonly<Record<EntityKind, ComponentType>> = {
  design: Flowchart20Regular,
  swarm: Group20Regular,
  host: Server20Regular,
  adapter: PlugConnected20Regular,
  switch: Stack20Regular,
  network: LineHorizontal120Regular,
  container: Box20Regular,
  endpoint: DesktopTower20Regular,
};

/** The symbol of a kind of element. */
export function KindIcon({ kind }: { readonly kind: EntityKind }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden />;
}
