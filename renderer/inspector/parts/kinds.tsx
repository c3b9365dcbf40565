import { Flowchart20Regular, Group20Regular, Note20Regular } from '@fluentui/react-icons';
import type { EntityKind } from '../../../shared/design/entities.ts';
import { ItemGlyph } from '../../palette/ItemGlyph.tsx';

interface KindIconProps {
  readonly kind: EntityKind;
  /** Of a network: its glyph has the colour and pattern of its lane. */
  readonly driver?: string | undefined;
}

/** The symbol of a kind of element: the one the palette shows, and in large the canvas. */
export function KindIcon({ kind, driver }: KindIconProps) {
  switch (kind) {
    case 'design':
      return <Flowchart20Regular aria-hidden />;
    case 'swarm':
      return <Group20Regular aria-hidden />;
    case 'network':
      return <ItemGlyph item={{ kind, driver: driver ?? '' }} />;
    case 'note':
      return <Note20Regular aria-hidden />;
    case 'endpoint':
      return <ItemGlyph item={{ kind: 'container' }} />;
    default:
      return <ItemGlyph item={{ kind }} />;
  }
}
