import { useEffect, useMemo, useState } from 'react';
import { type Consequences, createForesight } from '../../shared/addressPlan/consequences.ts';
import type { Edit } from '../../shared/design/edits.ts';
import type { Design } from '../../shared/design/schema.ts';
import { Cancelled } from '../background/inWorker.ts';
import { inSlices } from '../background/slices.ts';
import { isLarge } from '../store/size.ts';

/** What an edit that is not made yet would bring; of a large design in slices, `checking` until then. */
export function useForesight(design: Design, edit: Edit | undefined): Consequences | 'checking' | undefined {
  const [foresee] = useState(createForesight);
  const large = isLarge(design);
  const atOnce = useMemo(() => (edit && !large ? foresee(design, edit) : undefined), [foresee, design, edit, large]);
  const [later, setLater] = useState<{
    readonly edit: Edit;
    readonly design: Design;
    readonly outcome: Consequences;
  }>();
  useEffect(() => {
    if (!edit || !large) return;
    const control = new AbortController();
    inSlices(foresee.steps(design, edit), control.signal).then(
      (outcome) => setLater({ edit, design, outcome }),
      (error) => {
        if (!(error instanceof Cancelled)) throw error;
      },
    );
    return () => control.abort();
  }, [foresee, design, edit, large]);
  if (!edit || !large) return atOnce;
  return later?.edit === edit && later.design === design ? later.outcome : 'checking';
}
