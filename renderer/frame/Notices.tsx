import { UnfinishedJobs } from '../apply/UnfinishedJobs.tsx';
import { BusyBar } from '../background/BusyBar.tsx';
import { ChangedOutsideBar } from '../files/ChangedOutsideBar.tsx';
import { UnkeptBar } from '../files/UnkeptBar.tsx';
import { ConnectionBar } from '../host/ConnectionBar.tsx';
import { useTexts } from '../language/useTexts.ts';

/** What the window has to say, under its header. */
export function Notices() {
  const texts = useTexts();
  return (
    <section style={{ display: 'contents' }} aria-label={texts('frame.notices')}>
      <ConnectionBar />
      <BusyBar />
      <ChangedOutsideBar />
      <UnkeptBar />
      <UnfinishedJobs />
    </section>
  );
}
