import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { type EntityRef, type NetworkPlace, networksFor } from '../../../shared/design/entities.ts';
import { driverLook } from '../../../shared/design/look/driverLook.ts';
import type { Design } from '../../../shared/design/schema.ts';
import { DriverSwatch } from '../../canvas/DriverPatterns.tsx';
import { askToDelete } from '../../canvas/deleting.ts';
import { useTexts } from '../../language/useTexts.ts';
import { useDesign } from '../../store/hooks.ts';
import { property } from '../binding.ts';
import { ipv4, mac } from '../faults.ts';
import { CheckField } from '../fields/CheckField.tsx';
import { ListField } from '../fields/ListField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useFieldFindings } from '../findings.ts';
import { endpointAt, hostAt } from '../lookup.ts';
import { ElementLink } from '../parts/ElementLink.tsx';
import { FieldNotes } from '../parts/FieldNotes.tsx';
import { ROW } from '../parts/focus.ts';
import { RemoveButton } from '../parts/RemoveButton.tsx';
import { ENDPOINT_INFO, ipSource, showsAliases, showsIp } from './containerFields.ts';

interface EndpointCardProps {
  readonly of: EntityRef;
  readonly index: number;
  readonly selected: boolean;
}

/** One endpoint: the network it is on and what is fixed about it. */
export function EndpointCard({ of, index, selected }: EndpointCardProps) {
  const styles = useStyles();
  const texts = useTexts();
  const card = useRef<HTMLElement>(null);
  const endpoint = useDesign((design) => endpointAt(design, of));
  const network = useDesign((design) => placeOf(design, of)?.network);
  const home = useDesign((design) => placeOf(design, of)?.host.id);
  const findings = useFieldFindings({ ref: of, path: 'network', alias: `endpoints.${index}` });
  useEffect(() => {
    if (selected) card.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  if (!endpoint) return null;
  const name = network?.name ?? endpoint.network;
  const alias = (key: string) => ({ alias: `endpoints.${index}.${key}` });
  return (
    <article
      ref={card}
      aria-label={texts('inspector.endpoint.title', { network: name })}
      className={mergeClasses(styles.root, selected && styles.selected)}
      {...{ [ROW]: true }}
    >
      <div className={styles.head}>
        <DriverSwatch look={network ? driverLook(network.driver) : 'other'} className={styles.swatch} />
        <ElementLink to={{ kind: 'network', id: endpoint.network, host: home ?? '' }} name={name} />
        <Text size={200} className={styles.driver}>
          {network?.driver}
        </Text>
        <RemoveButton what={texts('inspector.endpoint.title', { network: name })} onRemove={() => askToDelete([of])} />
      </div>
      <FieldNotes id={`${of.id}-network`} findings={findings} />
      {showsIp(network, endpoint.ip) && (
        <TextField
          binding={{ ...property('endpoint', of, 'ip'), ...alias('ip') }}
          info={ENDPOINT_INFO.ip}
          technical="--ip"
          judge={ipv4}
          mono
          placeholder={texts(`inspector.endpoint.ip-from.${ipSource(network)}`)}
        />
      )}
      {!showsIp(network, endpoint.ip) && (
        <Text size={200} className={styles.quiet}>
          {texts('inspector.endpoint.dhcp')}
        </Text>
      )}
      {endpoint.actualIp !== undefined && (
        <Text size={200} className={styles.quiet}>
          {texts('inspector.endpoint.actual', { ip: endpoint.actualIp })}
        </Text>
      )}
      <TextField
        binding={{ ...property('endpoint', of, 'mac'), ...alias('mac') }}
        info={ENDPOINT_INFO.mac}
        technical="--mac-address"
        judge={mac}
        mono
        placeholder={texts('inspector.endpoint.mac-from')}
      />
      {showsAliases(network, endpoint.aliases) && (
        <ListField
          binding={{ ...property('endpoint', of, 'aliases'), ...alias('aliases') }}
          info={ENDPOINT_INFO.aliases}
          technical="--network-alias"
        />
      )}
      <CheckField binding={{ ...property('endpoint', of, 'hotAdd'), ...alias('hotAdd') }} info={ENDPOINT_INFO.hotAdd} />
    </article>
  );
}

/** The network, and the host it is drawn in: an overlay may be another host’s. */
function placeOf(design: Design, of: EntityRef): NetworkPlace | undefined {
  const host = hostAt(design, of);
  const id = endpointAt(design, of)?.network;
  return host && networksFor(design, host).find(({ network }) => network.id === id);
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '6px 8px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  selected: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-1px' },
  head: { display: 'flex', alignItems: 'center', gap: '6px' },
  swatch: { width: '10px', height: '16px', flexShrink: 0, borderRadius: '2px' },
  driver: { flexGrow: 1, color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
});
