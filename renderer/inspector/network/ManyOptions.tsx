import { useShallow } from 'zustand/react/shallow';
import type { EntityRef } from '../../../shared/design/entities.ts';
import { useDesign } from '../../store/hooks.ts';
import { elementsAt } from '../many/elements.ts';
import { manyOption } from '../many/manyBinding.ts';
import { OptionControl } from './NetworkOptions.tsx';
import { optionFields } from './networkFields.ts';

/** The options that all drivers of several networks have, one field each. */
export function ManyOptions({ of }: { readonly of: readonly EntityRef[] }) {
  const drivers = useDesign(
    useShallow((design) => [...new Set(elementsAt('network', design, of).map(({ driver }) => driver))]),
  );
  const [first = '', ...others] = drivers;
  const shared = optionFields(first).filter(({ key }) =>
    others.every((driver) => optionFields(driver).some((option) => option.key === key)),
  );
  return shared.map((option) => (
    <OptionControl key={option.key} option={option} binding={manyOption(of, option.key)} />
  ));
}
