import { useState } from 'react';
import type { RenderedReport } from '../../../../electron/api/report.ts';
import type { ReportChoice } from '../use-rendered-report.ts';

/** Whether the pages on show are those of the choice: when another document is chosen, the old ones stay for a while. */
export function useIsOfChoice(rendered: RenderedReport | null, choice: ReportChoice): boolean {
  const [known, setKnown] = useState({ rendered, choice });
  // Pages that another choice overtook never arrive: what comes is of the choice there is.
  if (known.rendered !== rendered) setKnown({ rendered, choice });
  return known.rendered === rendered && known.choice === choice;
}
