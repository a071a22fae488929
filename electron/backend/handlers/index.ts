import { actionHandlers } from './action.ts';
import { appHandlers } from './app.ts';
import { budgetHandlers } from './budget.ts';
import { checkHandlers } from './check.ts';
import { documentHandlers } from './document.ts';
import { entrySheetHandlers } from './entry-sheet.ts';
import { evidenceHandlers } from './evidence.ts';
import { fileHandlers } from './files.ts';
import { finalHandlers } from './final.ts';
import type { Handlers } from './handler.ts';
import { historyHandlers } from './history.ts';
import { importHandlers } from './import.ts';
import { nomenclatureHandlers } from './nomenclature.ts';
import { outlineHandlers } from './outline.ts';
import { paperHandlers } from './paper.ts';
import { planHandlers } from './plan.ts';
import { planLinkHandlers } from './plan-link.ts';
import { plansHandlers } from './plans.ts';
import { recordHandlers } from './record.ts';
import { reportHandlers } from './report.ts';
import { scoringHandlers } from './scoring.ts';
import { spendingImportHandlers } from './spending-import.ts';
import { treeHandlers } from './tree.ts';
import { verificationHandlers } from './verification.ts';
import { writingHandlers } from './writing.ts';

/** One for every method of the contract that is not the host's own. */
export const handlers: Handlers = {
  ...appHandlers,
  ...fileHandlers,
  ...documentHandlers,
  ...planHandlers,
  ...plansHandlers,
  ...outlineHandlers,
  ...budgetHandlers,
  ...planLinkHandlers,
  ...nomenclatureHandlers,
  ...importHandlers,
  ...spendingImportHandlers,
  ...recordHandlers,
  ...evidenceHandlers,
  ...entrySheetHandlers,
  ...actionHandlers,
  ...reportHandlers,
  ...checkHandlers,
  ...scoringHandlers,
  ...historyHandlers,
  ...treeHandlers,
  ...verificationHandlers,
  ...writingHandlers,
  ...paperHandlers,
  ...finalHandlers,
};
