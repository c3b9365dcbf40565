import { useShallow } from 'zustand/react/shallow';
import type { EntityRef } from '../../../shared/design/entities.ts';
import { GO_BOOL_FALSE, GO_BOOL_TRUE } from '../../../shared/windows/networkOptions.ts';
import { useTexts } from '../../language/useTexts.ts';
import { useDesign } from '../../store/hooks.ts';
import { changeField } from '../actions.ts';
import { type Binding, mapped, networkOption } from '../binding.ts';
import { optionFault } from '../faults.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { networkAt } from '../lookup.ts';
import { RemoveButton } from '../parts/RemoveButton.tsx';
import { Section } from '../parts/Section.tsx';
import { carriedOver, optionFields, optionRow } from './networkFields.ts';

type OptionRow = ReturnType<typeof optionFields>[number];

/** The options that the network's driver has, one field each. */
export function NetworkOptions({ of }: { readonly of: EntityRef }) {
  const texts = useTexts();
  const driver = useDesign((design) => networkAt(design, of)?.driver ?? '');
  const options = optionFields(driver);
  if (options.length === 0) return null;
  return (
    <Section title={texts('inspector.section.options')}>
      {options.map((option) => (
        <OptionField key={option.key} of={of} option={option} />
      ))}
    </Section>
  );
}

/** Spellings that Go reads as yes or no are shown as such; any other text is shown as it is, and a rule objects. */
const AS_SWITCH = {
  read: (text: string | undefined) => {
    if (text === undefined) return undefined;
    if (GO_BOOL_TRUE.some((spelling) => spelling === text)) return 'true';
    return GO_BOOL_FALSE.some((spelling) => spelling === text) ? 'false' : text;
  },
  write: (text: string | undefined) => text,
} as const;

function OptionField({ of, option }: { readonly of: EntityRef; readonly option: OptionRow }) {
  return <OptionControl option={option} binding={networkOption(of, option.key, option.name)} />;
}

interface OptionControlProps {
  readonly option: OptionRow;
  readonly binding: Binding<string | undefined>;
}

/** The field of an option, by its type. */
export function OptionControl({ option, binding }: OptionControlProps) {
  const texts = useTexts();
  const info = { label: option.label, meaning: option.meaning, sources: option.sources };
  if (option.type === 'bool') {
    return (
      <ChoiceField
        binding={mapped(binding, AS_SWITCH)}
        info={info}
        technical={option.key}
        choices={[
          { value: 'true', label: texts('inspector.fact.yes') },
          { value: 'false', label: texts('inspector.fact.no') },
        ]}
        none={texts('inspector.not-set')}
      />
    );
  }
  return (
    <TextField
      binding={binding}
      info={info}
      technical={option.key}
      judge={(text) => optionFault(option.type, text)}
      placeholder={texts('inspector.not-set')}
      mono
    />
  );
}

/** Options that are set though this driver has no use for them: seen, explained by their findings, and removable. */
export function CarriedOver({ of }: { readonly of: EntityRef }) {
  const texts = useTexts();
  const keys = useDesign(
    useShallow((design) => {
      const network = networkAt(design, of);
      return network ? carriedOver(network) : [];
    }),
  );
  if (keys.length === 0) return null;
  return (
    <Section title={texts('inspector.section.carried-over')}>
      {keys.map((key) => (
        <CarriedOption key={key} of={of} optionKey={key} />
      ))}
    </Section>
  );
}

function CarriedOption({ of, optionKey }: { readonly of: EntityRef; readonly optionKey: string }) {
  const row = optionRow(optionKey);
  const info = row
    ? { label: row.label, meaning: row.meaning, sources: row.sources }
    : ({
        label: 'inspector.option.unknown',
        meaning: 'inspector.option.unknown.meaning',
        sources: ['WIN', 'OVN'],
      } as const);
  const binding = networkOption(of, optionKey, row?.name);
  return (
    <TextField
      binding={binding}
      info={info}
      technical={optionKey}
      needed
      mono
      wide
      hint={optionKey}
      action={
        <RemoveButton
          what={optionKey}
          onRemove={() => changeField(of, info.label, (design) => binding.write(design, undefined))}
        />
      }
    />
  );
}
