import { useTranslation } from 'react-i18next';
import { listVersionsOf } from '../../../db/domain/budget/versions.ts';
import { formatDate } from '../../../db/domain/format.ts';
import type { BudgetVersion, PlanDocument } from '../../../db/domain/plan-document.ts';
import { readDay } from '../../../db/domain/read-day.ts';
import type { InputOf } from '../../../electron/api/contract.ts';
import { InspectorSection } from '../../app/inspector.tsx';
import { offerUndo } from '../../app/offer-undo.ts';
import { toNullable } from '../../app/to-nullable.ts';
import { useDocumentStore } from '../../app/use-document.ts';
import { Button } from '../../ui/button.tsx';
import { CommitField } from '../../ui/commit-field.tsx';
import { sayError } from '../../ui/error-text.ts';
import { showToast } from '../../ui/toast-queue.ts';
import type { BudgetWords } from './use-budget-words.ts';

/** The document a version of the budget is of. */
export function BudgetVersionPart({
  plan,
  version,
  words,
  isReadOnly,
}: {
  readonly plan: PlanDocument;
  readonly version: BudgetVersion | null;
  readonly words: BudgetWords;
  readonly isReadOnly: boolean;
}) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const planId = plan.plan.id;
  if (!version) return <p className="muted">{t('budget.inspector.noVersion')}</p>;
  const { id } = version;
  const keep = async (patch: InputOf<'budgetVersion.update'>['patch']): Promise<string | undefined> => {
    const result = await store.run('budgetVersion.update', { planId, id, version: version.version, patch });
    return result.ok ? undefined : sayError(t, result.error);
  };
  const name = words.nameVersion(version);
  const total = plan.budgets.filter((cell) => cell.budgetVersionId === id).length;
  const remove = async (): Promise<void> => {
    const result = await store.run('budgetVersion.remove', { planId, id });
    showToast(
      result.ok
        ? { text: t('budget.removed', { name }), action: offerUndo(t, store, planId) }
        : { text: sayError(t, result.error), tone: 'error' },
    );
  };
  const isOnly = listVersionsOf(plan.budgetVersions, version.year).length === 1 && total > 0;
  return (
    <InspectorSection title={`${t('budget.inspector.version')}: ${name}`}>
      <div className="budget-panel__fields">
        {version.kind !== 'indikatif' && (
          <>
            <CommitField
              key={`${id} number`}
              label={t('budget.inspector.documentNumber')}
              value={version.documentNumber ?? ''}
              isReadOnly={isReadOnly}
              onCommit={(text) => keep({ documentNumber: toNullable(text) })}
            />
            <CommitField
              key={`${id} date`}
              label={t('budget.inspector.documentDate')}
              value={
                version.documentDate === null
                  ? ''
                  : formatDate(version.documentDate, {
                      locale: plan.organization.numberLocale,
                      style: 'short',
                    })
              }
              isReadOnly={isReadOnly}
              onCommit={(text) => {
                const day = readDay(text);
                return day === null && text.trim() !== ''
                  ? Promise.resolve(t('budget.inspector.badDate', { text }))
                  : keep({ documentDate: day });
              }}
            />
          </>
        )}
        <CommitField
          key={`${id} note`}
          label={t('budget.inspector.note')}
          value={version.note ?? ''}
          isMultiline
          isReadOnly={isReadOnly}
          onCommit={(text) => keep({ note: toNullable(text) })}
        />
        {!isReadOnly && !isOnly && (
          <Button size="small" onPress={() => void remove()}>
            {t('budget.inspector.remove')}
          </Button>
        )}
      </div>
    </InspectorSection>
  );
}
