import { Button, Caption1, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ELEMENT_KINDS, type EntityRef, findHost, nameOf } from '../../shared/design/entities.ts';
import type { Dependents } from '../../shared/design/gestures/dependents.ts';
import { nextTurn } from '../background/slices.ts';
import { deleteElements } from '../canvas/deleting.ts';
import { focusCanvas } from '../canvas/viewport.ts';
import { KindIcon } from '../inspector/parts/kinds.tsx';
import { useTexts } from '../language/useTexts.ts';
import { OPTIONS } from '../options.ts';
import { documentStore } from '../store/document.ts';
import { showDialog } from '../store/view.ts';
import { DialogFrame } from './DialogFrame.tsx';

interface DeleteDialogProps {
  readonly refs: readonly EntityRef[];
  readonly dependents: Dependents;
}

/** What goes, and what stays without its connection, before something is deleted that others hang on. */
export function DeleteDialog({ refs, dependents }: DeleteDialogProps) {
  const texts = useTexts();
  const styles = useStyles();
  const [{ design }] = useState(documentStore.getState);
  const [first] = refs;
  const name = first && refs.length === 1 ? nameOf(design, first) : undefined;
  const close = () => {
    showDialog(null);
    focusCanvas();
  };
  return (
    <DialogFrame
      title={
        name === undefined
          ? texts('delete.title-several', { count: refs.length })
          : texts('delete.title', { name: name === '' ? texts('outline.unnamed') : name })
      }
      width={480}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{texts('dialog.cancel')}</Button>
          <Button
            data-first
            appearance="primary"
            onClick={() => {
              close();
              // The window shows that the dialog is gone before it shows what came of it.
              void nextTurn().then(() => deleteElements(refs));
            }}
          >
            {texts('delete.do')}
          </Button>
        </>
      }
    >
      <Hanging
        dependents={dependents}
        nameOf={(ref) => nameOf(design, ref)}
        driverOf={({ host, id }) => findHost(design, host ?? '')?.networks.find((one) => one.id === id)?.driver}
      />
      <Caption1 block className={styles.hint}>
        {texts('delete.undo')}
      </Caption1>
    </DialogFrame>
  );
}

interface HangingProps {
  readonly dependents: Dependents;
  readonly nameOf: (ref: EntityRef) => string;
  readonly driverOf: (ref: EntityRef) => string | undefined;
}

function Hanging({ dependents: { gone, detached, unbound }, nameOf, driverOf }: HangingProps) {
  const texts = useTexts();
  const kinds = ELEMENT_KINDS.map((kind) => {
    const refs = gone.filter((ref) => ref.kind === kind);
    return { kind, refs, driver: refs[0] && driverOf(refs[0]) };
  });
  return (
    <>
      {gone.length > 0 && (
        <Group title={texts('delete.gone')}>
          {kinds.map(
            ({ kind, refs, driver }) =>
              refs.length > 0 && (
                <Line
                  key={kind}
                  kind={kind}
                  driver={driver}
                  what={texts(`inspector.count.${kind}`, { count: refs.length })}
                  items={refs}
                  nameOf={nameOf}
                />
              ),
          )}
        </Group>
      )}
      {detached.length + unbound.length > 0 && (
        <Group title={texts('delete.stays')}>
          {detached.length > 0 && (
            <Line
              kind="container"
              what={texts('delete.detached', { count: detached.length })}
              items={detached}
              nameOf={({ ref, networks }) =>
                texts('delete.detached-from', { container: nameOf(ref), networks: networks.join(', ') })
              }
            />
          )}
          {unbound.length > 0 && (
            <Line
              kind="switch"
              what={texts('delete.unbound', { count: unbound.length })}
              items={unbound}
              nameOf={({ ref, adapters }) =>
                texts('delete.unbound-from', { switch: nameOf(ref), adapters: adapters.join(', ') })
              }
            />
          )}
        </Group>
      )}
    </>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.group} aria-label={title}>
      <Subtitle2 as="h3" block className={styles.heading}>
        {title}
      </Subtitle2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

interface LineProps<T> {
  readonly kind: EntityRef['kind'];
  /** Of networks: that of the first. */
  readonly driver?: string | undefined;
  readonly what: string;
  readonly items: readonly T[];
  /** Asked for those that are named only: there may be thousands. */
  readonly nameOf: (item: T) => string;
}

function Line<T>({ kind, driver, what, items, nameOf }: LineProps<T>) {
  const styles = useStyles();
  const texts = useTexts();
  const shown = items.slice(0, OPTIONS.deleteNames).map(nameOf);
  const more = items.length - shown.length;
  return (
    <li className={styles.line}>
      <span className={styles.icon}>
        <KindIcon kind={kind} driver={driver} />
      </span>
      <span>
        <Text block weight="semibold">
          {what}
        </Text>
        <Text block size={200} className={styles.names}>
          {shown.join(' · ')}
          {more > 0 && ` ${texts('delete.more', { count: more })}`}
        </Text>
      </span>
    </li>
  );
}

const useStyles = makeStyles({
  group: { marginTop: '4px', marginBottom: '16px' },
  heading: { marginBottom: '4px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  line: { display: 'flex', alignItems: 'flex-start', gap: '10px' },
  icon: { flexShrink: 0, width: '42px', display: 'inline-flex', justifyContent: 'center' },
  names: { color: tokens.colorNeutralForeground2 },
  hint: { color: tokens.colorNeutralForeground3 },
});
