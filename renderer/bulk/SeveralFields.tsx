import { Field, Input, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SeveralFault } from '../../shared/design/bulk/addSeveral.ts';
import { findHost, networksFor } from '../../shared/design/entities.ts';
import type { Design } from '../../shared/design/schema.ts';
import { useTexts } from '../language/useTexts.ts';
import { faultText } from './severalFaults.ts';
import type { SeveralForm } from './severalForm.ts';

interface SeveralFieldsProps {
  readonly design: Design;
  readonly form: SeveralForm;
  readonly faults: readonly SeveralFault[];
  readonly onChange: (change: Partial<SeveralForm>) => void;
}

/** What many containers have in common, and the patterns by which they differ. */
export function SeveralFields({ design, form, faults, onChange }: SeveralFieldsProps) {
  const styles = useStyles();
  const texts = useTexts();
  const host = findHost(design, form.host);
  const networks = host ? networksFor(design, host) : [];
  const of = (field: SeveralFault['field']) => {
    const fault = faults.find((item) => item.field === field);
    return fault && { validationState: 'error' as const, validationMessage: faultText(texts, fault, form) };
  };
  const text = (
    field: 'count' | 'name' | 'start' | 'image' | 'from' | 'ports',
    rest?: { hint?: string; children?: ReactNode },
  ) => (
    <Field label={texts(`bulk.several.${field}`)} hint={rest?.hint} {...of(field)}>
      <Input
        value={form[field]}
        {...(field === 'count' && { 'data-first': true })}
        input={{
          spellCheck: false,
          size: 1,
          className: field === 'name' || field === 'image' ? undefined : styles.mono,
        }}
        onChange={(_, data) => onChange({ [field]: data.value })}
      />
    </Field>
  );
  return (
    <div className={styles.grid}>
      <Field label={texts('bulk.several.host')} {...of('host')}>
        <Select value={form.host} onChange={(_, data) => onChange({ host: data.value, network: '' })}>
          {design.topology.hosts.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {text('count')}
      {text('name', { hint: texts('bulk.several.name-hint', { example1: 'web-{n}', example2: 'web{n:03}' }) })}
      {text('start')}
      <div className={styles.wide}>{text('image')}</div>
      <Field label={texts('bulk.several.network')}>
        <Select value={form.network} onChange={(_, data) => onChange({ network: data.value })}>
          <option value="">{texts('bulk.several.no-network')}</option>
          {networks.map(({ network: { id, name, driver } }) => (
            <option key={id} value={id}>
              {texts('inspector.container.network', { name, driver })}
            </option>
          ))}
        </Select>
      </Field>
      {text('ports', { hint: texts('bulk.several.ports-hint', { place: '{n:02}' }) })}
      {form.network !== '' && (
        <>
          <Field label={texts('bulk.several.addresses')}>
            <RadioGroup
              value={form.fixed ? 'free' : 'none'}
              onChange={(_, data) => onChange({ fixed: data.value === 'free' })}
            >
              <Radio value="none" label={texts('bulk.several.addresses.none')} />
              <Radio value="free" label={texts('bulk.several.addresses.free')} />
            </RadioGroup>
          </Field>
          {form.fixed ? text('from', { hint: texts('bulk.several.from-hint') }) : <span />}
        </>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: '10px 16px',
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
  mono: { fontFamily: tokens.fontFamilyMonospace },
});
