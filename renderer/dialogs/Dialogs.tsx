import { Suspense } from 'react';
import { CommandPalette } from '../commandPalette/CommandPalette.tsx';
import { later } from '../frame/later.ts';
import { useView } from '../store/hooks.ts';
import type { Dialog } from '../store/view.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { FaultDialog } from './FaultDialog.tsx';
import { FilesDialog } from './FilesDialog.tsx';
import { NotSavedDialog } from './NotSavedDialog.tsx';

const AboutDialog = later(async () => (await import('../about/AboutDialog.tsx')).AboutDialog);
const CheatSheet = later(async () => (await import('../commandPalette/CheatSheet.tsx')).CheatSheet);
const DeleteDialog = later(async () => (await import('./DeleteDialog.tsx')).DeleteDialog);
const DiagnosticsDialog = later(async () => (await import('../about/DiagnosticsDialog.tsx')).DiagnosticsDialog);
const FixesDialog = later(async () => (await import('./FixesDialog.tsx')).FixesDialog);
const GalleryDialog = later(async () => (await import('./GalleryDialog.tsx')).GalleryDialog);
const HelpDialog = later(async () => (await import('../help/HelpDialog.tsx')).HelpDialog);
const ImportDialog = later(async () => (await import('../import/ImportDialog.tsx')).ImportDialog);
const ReadHostDialog = later(async () => (await import('../discover/ReadHostDialog.tsx')).ReadHostDialog);
const RecoverDialog = later(async () => (await import('./RecoverDialog.tsx')).RecoverDialog);
const ReviewDialog = later(async () => (await import('../apply/ReviewDialog.tsx')).ReviewDialog);

const SaveTemplateDialog = later(async () => (await import('../templates/SaveTemplateDialog.tsx')).SaveTemplateDialog);
const SeveralDialog = later(async () => (await import('../bulk/SeveralDialog.tsx')).SeveralDialog);
const TableDialog = later(async () => (await import('../bulk/TableDialog.tsx')).TableDialog);
const TemplateDialog = later(async () => (await import('../templates/TemplateDialog.tsx')).TemplateDialog);

/** The one dialog that is open, if any. Those that must be there at once are not loaded later. */
export function Dialogs() {
  const dialog = useView((view) => view.dialog);
  return <Suspense>{dialog && <OneDialog dialog={dialog} />}</Suspense>;
}

function OneDialog({ dialog }: { readonly dialog: Dialog }) {
  switch (dialog.kind) {
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
      return <DiagnosticsDialog />;
    case 'about':
      return <AboutDialog />;
    case 'fixes':
      return <FixesDialog />;
    case 'read-host':
      return <ReadHostDialog {...(dialog.host !== undefined && { host: dialog.host })} />;
    case 'review':
      return <ReviewDialog />;
    case 'rules':
      return <HelpDialog {...(dialog.code && { code: dialog.code })} />;
    case 'choose-file':
    case 'save-file':
      return <FilesDialog dialog={dialog} />;
    case 'unsaved':
      return (
        <AnswerDialog
          title="dialog.unsaved.title"
          body="dialog.unsaved.body"
          answers={[
            { id: 'cancel', label: 'dialog.cancel' },
            { id: 'discard', label: 'dialog.unsaved.discard' },
            { id: 'save', label: 'dialog.unsaved.save', primary: true },
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
      return <DeleteDialog refs={dialog.refs} dependents={dialog.dependents} />;
    case 'commands':
      return <CommandPalette />;
    case 'shortcuts':
      return <CheatSheet />;
    case 'recover':
      return <RecoverDialog works={dialog.works} />;
    case 'fault':
      return <FaultDialog title={dialog.title} detail={dialog.detail} />;
    case 'not-saved':
      return <NotSavedDialog title={dialog.title} detail={dialog.detail} onAnswer={dialog.resolve} />;
  }
}
