import { openBudgetBook } from '../../../db/domain/budget/budget-book.ts';
import type { BudgetVersion, PlanDocument, PlanNode } from '../../../db/domain/plan-document.ts';
import { isZero } from '../../../db/domain/rational.ts';
import { DistributeDialog } from './distribute-dialog.tsx';
import { ImportListDialog } from './import-list-dialog.tsx';
import { LinksDialog } from './links-dialog.tsx';
import type { MoneyStyle } from './model/money.ts';
import { NomenclatureDialog } from './nomenclature-dialog.tsx';
import type { BudgetActions } from './use-budget-actions.ts';
import type { Nomenclature } from './use-nomenclature.ts';

/** What the screen asks about. */
export type BudgetQuestion =
  | Readonly<{ kind: 'distribute'; node: PlanNode; startText: string }>
  | Readonly<{ kind: 'links'; node: PlanNode }>
  | Readonly<{ kind: 'list'; filled: PlanNode | null }>
  | Readonly<{ kind: 'import'; filled: PlanNode | null }>;

const nameOf = (node: PlanNode): string => [node.code, node.text].filter((part) => part).join(' ');

export function BudgetDialogs({
  plan,
  question,
  nomenclature,
  actions,
  money,
  year,
  version,
  objectiveId,
  ask,
  onPlaced,
  onClose,
}: {
  readonly plan: PlanDocument;
  readonly question: BudgetQuestion | null;
  readonly nomenclature: Nomenclature;
  readonly actions: BudgetActions;
  readonly money: MoneyStyle;
  readonly year: number;
  readonly version: BudgetVersion | null;
  readonly objectiveId: string | null;
  readonly ask: (question: BudgetQuestion) => void;
  readonly onPlaced: (nodeId: string) => void;
  readonly onClose: () => void;
}) {
  if (question === null) return null;
  if (question.kind === 'distribute') {
    const { node } = question;
    const below = openBudgetBook(plan)
      .ceilings(version?.id ?? '')
      .below(node.id);
    return (
      <DistributeDialog
        name={nameOf(node)}
        year={year}
        startText={question.startText}
        canKeepProportions={below !== null && !isZero(below)}
        money={money}
        onShare={(amount, way) => actions.distribute(node.id, amount, way)}
        onClose={onClose}
      />
    );
  }
  if (question.kind === 'links') {
    const { node } = question;
    return (
      <LinksDialog
        plan={plan}
        node={node}
        onSave={(ids) => void actions.setLinks(node.id, ids)}
        onClose={onClose}
      />
    );
  }
  if (question.kind === 'import') {
    const back = (): void => ask({ kind: 'list', filled: question.filled });
    return (
      <ImportListDialog
        planId={plan.plan.id}
        onDone={(listId) => {
          nomenclature.choose(listId);
          back();
        }}
        onClose={back}
      />
    );
  }
  const { filled } = question;
  return (
    <NomenclatureDialog
      {...{ plan, nomenclature, filled, objectiveId }}
      onImport={() => ask({ kind: 'import', filled })}
      onDone={onPlaced}
      onClose={onClose}
    />
  );
}
