import { makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useShallow } from 'zustand/react/shallow';
import { type EntityRef, networksFor } from '../../../shared/design/entities.ts';
import { connectElements } from '../../../shared/design/gestures/connect.ts';
import { useTexts } from '../../language/useTexts.ts';
import { documentStore, edit, newId } from '../../store/document.ts';
import { useDesign } from '../../store/hooks.ts';
import { useFieldFindings } from '../findings.ts';
import { containerAt, hostAt } from '../lookup.ts';
import { FieldNotes } from '../parts/FieldNotes.tsx';
import { ROWS } from '../parts/focus.ts';
import { EndpointCard } from './EndpointCard.tsx';

interface EndpointsProps {
  readonly of: EntityRef;
  /** The endpoint that is selected itself. */
  readonly selected: string | undefined;
}

/** The container's endpoints, one card each, and the networks it could be attached to besides. */
export function Endpoints({ of, selected }: EndpointsProps) {
  const styles = useStyles();
  const texts = useTexts();
  const findings = useFieldFindings({ ref: of, path: 'endpoints' });
  const ids = useDesign(
    useShallow((design) => containerAt(design, of)?.endpoints.map((endpoint) => endpoint.id) ?? []),
  );
  return (
    <div className={styles.root} {...{ [ROWS]: true }}>
      {ids.length === 0 && (
        <Text size={200} className={styles.quiet}>
          {texts('inspector.container.no-endpoint')}
        </Text>
      )}
      {ids.map((id, index) => (
        <EndpointCard
          key={id}
          of={{ kind: 'endpoint', id, container: of.id, host: of.host ?? '' }}
          index={index}
          selected={id === selected}
        />
      ))}
      <FieldNotes id={`${of.id}-endpoints`} findings={findings} />
      <Attach of={of} />
    </div>
  );
}

/** Attaches the container to another network; only what is legal is offered. */
function Attach({ of }: { readonly of: EntityRef }) {
  const texts = useTexts();
  const container = useDesign((design) => containerAt(design, of));
  const places = useDesign(
    useShallow((design) => {
      const host = hostAt(design, of);
      return host ? networksFor(design, host).flatMap(({ network }) => network) : [];
    }),
  );
  if (container?.networkMode !== undefined) return null;
  const attached = new Set(container?.endpoints.map((endpoint) => endpoint.network));
  const free = places.filter((network) => !attached.has(network.id));
  if (free.length === 0) return null;
  return (
    <Select
      size="small"
      aria-label={texts('inspector.container.attach')}
      value=""
      onChange={(_, data) => data.value !== '' && attach(of, data.value)}
    >
      <option value="">{texts('inspector.container.attach')}</option>
      {free.map(({ id, name, driver }) => (
        <option key={id} value={id}>
          {texts('inspector.container.network', { name, driver })}
        </option>
      ))}
    </Select>
  );
}

/** The same gesture as drawing a line from the container to the network. */
function attach(of: EntityRef, networkId: string): void {
  const { design } = documentStore.getState();
  const host = hostAt(design, of);
  const place = host && networksFor(design, host).find(({ network }) => network.id === networkId);
  if (!place) return;
  const result = connectElements(design, of, { kind: 'network', id: networkId, host: place.host.id }, newId);
  if (result.ok) edit(result.edit, result.step);
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});
