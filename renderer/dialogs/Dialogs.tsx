import { lazy, Suspense } from 'react';
import { SeveralDialog } from '../bulk/SeveralDialog.tsx';
import { TableDialog } from '../bulk/TableDialog.tsx';
import { CheatSheet } from '../commandPalette/CheatSheet.tsx';
import { CommandPalette } from '../commandPalette/CommandPalette.tsx';
import { RulesDialog } from '../help/RulesDialog.tsx';
import { ImportDialog } from '../import/ImportDialog.tsx';
import { useView } from '../store/hooks.ts';
import { SaveTemplateDialog } from '../templates/SaveTemplateDialog.tsx';
import { TemplateDialog } from '../templates/TemplateDialog.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { FaultDialog } from './FaultDialog.tsx';
import { FilesDialog } from './FilesDialog.tsx';
import { FixesDialog } from './FixesDialog.tsx';
import { GalleryDialog } from './GalleryDialog.tsx';
import { RecoverDialog } from './RecoverDialog.tsx';

/** Reading hosts and changing them come with much that drawing does not need. */
const ReadHostDialog = lazy(async () => ({
  default: (await import('../discover/ReadHostDialog.tsx')).ReadHostDialog,
}));
const ReviewDialog = lazy(async () => ({ default: (await import('../apply/ReviewDialog.tsx')).ReviewDialog }));

const DiagnosticsDialog = lazy(async () => ({
  default: (await import('../about/DiagnosticsDialog.tsx')).DiagnosticsDialog,
}));
const AboutDialog = lazy(async () => ({ default: (await import('../about/AboutDialog.tsx')).AboutDialog }));

/** The one dialog that is open, if any. */
export function Dialogs() {
  const dialog = useView((view) => view.dialog);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'gallery':
      return <GalleryDialog />;
    case 'import':
      return <ImportDialog />;
    case 'templates':
      return <TemplateDialog />;
    case 'save-template':
      return <SaveTemplateDialog />;
    case 'several':
      return <SeveralDialog />;
    case 'table':
      return <TableDialog initial={dialog.text} />;
    case 'diagnostics':
      return (
        <Suspense>
          <DiagnosticsDialog />
        </Suspense>
      );
    case 'about':
      return (
        <Suspense>
          <AboutDialog />
        </Suspense>
      );
    case 'fixes':
      return <FixesDialog />;
    case 'read-host':
      return (
        <Suspense>
          <ReadHostDialog {...(dialog.host !== undefined && { host: dialog.host })} />
        </Suspense>
      );
    case 'review':
      return (
        <Suspense>
          <ReviewDialog />
        </Suspense>
      );
    case 'rules':
      return <RulesDialog {...(dialog.code && { code: dialog.code })} />;
    case 'choose-file':
    case 'save-file':
      return <FilesDialog dialog={dialog} />;
    case 'unsaved':
      return (
        <AnswerDialog
          title="dialog.unsaved.title"
          body="dialog.unsaved.body"
          answers={[
            { id: 'save', label: 'dialog.unsaved.save', primary: true },
            { id: 'discard', label: 'dialog.unsaved.discard' },
            { id: 'cancel', label: 'dialog.cancel' },
          ]}
          onAnswer={dialog.resolve}
        />
      );
    case 'changed-outside':
      return (
        <AnswerDialog
          title="dialog.conflict.title"
          body="dialog.conflict.body"
          answers={[
            { id: 'overwrite', label: 'dialog.conflict.overwrite' },
            { id: 'reload', label: 'dialog.conflict.reload' },
            { id: 'cancel', label: 'dialog.cancel', primary: true },
          ]}
          onAnswer={dialog.resolve}
        />
      );
    case 'delete':
      return <DeleteDialog refs={dialog.refs} />;
    case 'commands':
      return <CommandPalette />;
    case 'shortcuts':
      return <CheatSheet />;
    case 'recover':
      return <RecoverDialog works={dialog.works} />;
    case 'fault':
      return <FaultDialog title={dialog.title} detail={dialog.detail} />;
  }
}
