import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ImportInput } from '../../shared/import/reading.ts';
import { looksLikeContainers } from '../../shared/import/table/readTable.ts';
import { useTexts } from '../language/useTexts.ts';
import { useDesign } from '../store/hooks.ts';
import { showDialog } from '../store/view.ts';

/** A table of containers is no design of its own: it is added to the one that is open. */
export function TableOffer({ inputs }: { readonly inputs: readonly ImportInput[] }) {
  const texts = useTexts();
  const anywhere = useDesign((design) => design.topology.hosts.length > 0);
  const table = inputs.find(({ text }) => looksLikeContainers(text));
  if (!table || !anywhere) return null;
  return (
    <MessageBar intent="info">
      <MessageBarBody>{texts('bulk.table.found')}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => showDialog({ kind: 'table', text: table.text })}>{texts('bulk.table.take')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
