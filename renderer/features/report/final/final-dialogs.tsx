import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import type { PreflightFinding } from '../../../../db/domain/preflight/preflight-finding.ts';
import { useMenuCommand } from '../../../app/menu-commands.ts';
import { useIsReadOnly } from '../../../app/use-document.ts';
import type { ReportChoice } from '../use-rendered-report.ts';
import { CompareFinalsDialog } from './compare-finals-dialog.tsx';
import { FinalListDialog } from './final-list-dialog.tsx';
import { MakeFinalDialog } from './make-final-dialog.tsx';
import { RemoveFinalDialog } from './remove-final-dialog.tsx';
import type { Finals } from './use-finals.ts';

/** The question that is open about final documents, if any. */
export function FinalDialogs({
  plan,
  choice,
  title,
  findings,
  finals,
  isReady,
}: {
  readonly plan: PlanDocument;
  readonly choice: ReportChoice;
  readonly title: string;
  readonly findings: readonly PreflightFinding[];
  readonly finals: Finals;
  /** There are pages to be made final. */
  readonly isReady: boolean;
}) {
  const { question } = finals;
  const isReadOnly = useIsReadOnly();
  // Here and not beside the preview: the panel may be closed.
  useMenuCommand('report.makeFinal', () => finals.ask({ kind: 'make' }), isReady && !isReadOnly);
  useMenuCommand('report.finals', () => finals.ask({ kind: 'list' }));
  const close = (): void => finals.ask(null);
  switch (question?.kind) {
    case undefined:
      return null;
    case 'make':
      return (
        <MakeFinalDialog plan={plan} choice={choice} title={title} findings={findings} onClose={close} />
      );
    case 'list':
      return <FinalListDialog plan={plan} finals={finals} onClose={close} />;
    case 'compare':
      return <CompareFinalsDialog plan={plan} final={question.final} onClose={close} />;
    case 'remove':
      return <RemoveFinalDialog planId={plan.plan.id} final={question.final} onClose={close} />;
  }
}
