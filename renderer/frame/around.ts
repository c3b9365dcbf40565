import type { CallResult } from '../../shared/contract.ts';
import '../store/judging.ts';
import { bindClipboard } from '../clipboard/clipboard.ts';
import { bindShortcuts, runCommand } from '../commands/registry.ts';
import { openPath, setNativeDialogs } from '../files/fileActions.ts';
import { offerLostWork } from '../files/recover.ts';
import { watchFiles } from '../files/watchFiles.ts';
import { takeDroppedFiles } from '../import/dropFiles.ts';
import { hear } from '../store/host.ts';
import { shareRoom } from './room.ts';

export { CanvasLayers } from '../canvas/CanvasLayers.tsx';
export { CanvasTools } from '../canvas/CanvasTools.tsx';
export { ContextMenu } from '../contextMenu/ContextMenu.tsx';
export { Dialogs } from '../dialogs/Dialogs.tsx';
export { Legend } from '../legend/Legend.tsx';
export { Presentation } from '../present/Presentation.tsx';
export { StartScreen } from '../start/StartScreen.tsx';
export { TourPlace } from '../tour/TourPlace.tsx';
export { BottomPanel } from './BottomPanel.tsx';
export { Header } from './Header.tsx';
export { InspectorPanel } from './InspectorPanel.tsx';
export { Notices } from './Notices.tsx';
export { PaletteHead } from './PaletteHead.tsx';
export { StatusBar } from './StatusBar.tsx';

/**
 * All that lies around the canvas and the palette, what judges the drawing, and what answers keys, files and the shell. It is
 * loaded after them: one can draw while it comes.
 */

type App = CallResult<'app.describe'>;

/** Makes the window answer all there is to answer; once, when the components above are drawn. */
export function answerWindow({ shell, nativeDialogs }: App): void {
  setNativeDialogs(nativeDialogs);
  watchFiles(shell);
  hear('command', ({ id }) => runCommand(id));
  bindShortcuts(window);
  bindClipboard(window);
  takeDroppedFiles(window);
  shareRoom();
}

/** Opens the file the window was started with, and offers what an earlier one has lost. */
export async function beginWith({ openAtStart }: App): Promise<void> {
  if (openAtStart !== null) await openPath(openAtStart);
  await offerLostWork();
}
