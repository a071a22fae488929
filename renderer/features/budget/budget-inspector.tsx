import { useTranslation } from 'react-i18next';
import { formatPlain } from '../../../db/domain/format.ts';
import type { BudgetVersion, PlanDocument, Quarter } from '../../../db/domain/plan-document.ts';
import { findSeal } from '../../../db/domain/verification/period.ts';
import type { InputOf } from '../../../electron/api/contract.ts';
import { InspectorSection } from '../../app/inspector.tsx';
import { toNullable } from '../../app/to-nullable.ts';
import { useDocumentStore } from '../../app/use-document.ts';
import { CommitField } from '../../ui/commit-field.tsx';
import { sayError } from '../../ui/error-text.ts';
import { NoteAtCell } from '../../ui/grid/note-at-cell.tsx';
import type { Refusal } from '../../ui/grid/use-refusal.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { BudgetVersionPart } from './budget-version-part.tsx';
import type { BudgetRow } from './model/budget-rows.ts';
import { readMoney } from './model/money.ts';
import type { BudgetActions } from './use-budget-actions.ts';
import type { BudgetWords } from './use-budget-words.ts';

const quarters = [
  [1, 'q1'],
  [2, 'q2'],
  [3, 'q3'],
  [4, 'q4'],
  [0, 'year'],
] as const satisfies readonly (readonly [Quarter, string])[];

/** One row with what the grid has no room for, and the version on show with its document. */
export function BudgetInspector({
  plan,
  row,
  year,
  version,
  words,
  actions,
  isReadOnly,
  isPlanFixed,
  sealed,
  onLinks,
  onFill,
}: {
  readonly plan: PlanDocument;
  readonly row: BudgetRow | null;
  readonly year: number;
  readonly version: BudgetVersion | null;
  readonly words: BudgetWords;
  readonly actions: BudgetActions;
  readonly isReadOnly: boolean;
  readonly isPlanFixed: boolean;
  /** Why the year is closed and where it is opened; null while it is open. */
  readonly sealed: Refusal | null;
  readonly onLinks: () => void;
  readonly onFill: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="budget-panel">
      {row?.node ? (
        <RowPart {...{ plan, row, year, words, actions, isReadOnly, isPlanFixed, sealed, onLinks, onFill }} />
      ) : (
        <p className="muted">{t('budget.inspector.nothing')}</p>
      )}
      <BudgetVersionPart
        plan={plan}
        version={version}
        words={words}
        isReadOnly={version?.kind === 'indikatif' ? isPlanFixed : isReadOnly}
      />
    </div>
  );
}

function RowPart({
  plan,
  row,
  year,
  words,
  actions,
  isReadOnly,
  isPlanFixed,
  sealed,
  onLinks,
  onFill,
}: Omit<Parameters<typeof BudgetInspector>[0], 'row' | 'version'> & { readonly row: BudgetRow }) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const { node } = row;
  if (!node) return null;
  const { id } = node;
  const keep = async (patch: InputOf<'node.update'>['patch']): Promise<string | undefined> => {
    const result = await store.run('node.update', { id, version: node.version, patch });
    return result.ok ? undefined : sayError(t, result.error);
  };
  const spend = async (quarter: Quarter, text: string): Promise<string | undefined> => {
    const { numberLocale: locale } = plan.organization;
    const reading = readMoney({ text }, { unit: 'rupiah', locale });
    if (!reading.ok) return t(`budget.issues.${reading.issue}`, { text });
    const cells = [{ nodeId: id, year, quarter, amount: reading.value }];
    const result = await store.run('spending.set', { planId: plan.plan.id, cells });
    return result.ok ? undefined : sayError(t, result.error);
  };
  const spentIn = (quarter: Quarter): string => {
    const cell = plan.spendings.find(
      (one) => one.nodeId === id && one.year === year && one.quarter === quarter,
    );
    return cell ? formatPlain(cell.amount, { locale: plan.organization.numberLocale }) : '';
  };
  const fields = [
    ['code', node.code],
    ['text', node.text],
    ['fundSource', node.fundSource],
    ['location', node.location],
    ['targetGroup', node.targetGroup],
  ] as const;
  return (
    <>
      <h2 className="budget-panel__title">{plan.levels.find((one) => one.id === node.levelId)?.name}</h2>
      <InspectorSection>
        <div className="budget-panel__fields">
          {row.codeProblem && <p className="budget-warning">{words.sayCodeProblem(row.codeProblem)}</p>}
          {row.mismatch && (
            <div className="budget-warning">
              {words.sayMismatch(row.mismatch)}
              {!isReadOnly && (
                <LinkButton onPress={() => void actions.clearCeiling(id)}>{t('budget.clearOwn')}</LinkButton>
              )}
            </div>
          )}
          {fields.map(([name, value]) => (
            <CommitField
              key={`${id} ${name}`}
              label={t(`budget.inspector.${name}`)}
              isMultiline={name === 'text'}
              value={value ?? ''}
              isReadOnly={isPlanFixed}
              onCommit={(text) =>
                name === 'text'
                  ? text.trim() === ''
                    ? Promise.resolve(t('plan.blankText'))
                    : keep({ text: text.trim() })
                  : keep({ [name]: toNullable(text) })
              }
            />
          ))}
          {plan.indicators
            .filter((one) => one.nodeId === id)
            .map((one) => (
              <p key={one.id} className="budget-panel__output">
                <small>{t('budget.columns.indicator')}</small>
                {one.name}
                {one.unitOfMeasure && ` (${one.unitOfMeasure})`}
              </p>
            ))}
          <p className="budget-panel__line">
            <span>
              {t('budget.inspector.supports')}: <b>{row.supports.join(', ') || '–'}</b>
            </span>
            {!isPlanFixed && <LinkButton onPress={onLinks}>{t('budget.inspector.change')}</LinkButton>}
          </p>
          {!isPlanFixed && <LinkButton onPress={onFill}>{t('budget.inspector.fill')}</LinkButton>}
        </div>
      </InspectorSection>
      {row.isSpentSum ? null : (
        <InspectorSection title={t('budget.inspector.spending', { year })}>
          <div className="budget-panel__pairs">
            {quarters.map(([quarter, name]) => (
              <CommitField
                key={`${id} ${year} ${quarter}`}
                label={t(`budget.inspector.quarters.${name}`)}
                value={spentIn(quarter)}
                inputMode="numeric"
                isReadOnly={isReadOnly || findSeal(plan, year, quarter) !== null}
                onCommit={(text) => spend(quarter, text)}
              />
            ))}
          </div>
          {sealed && !isReadOnly && (
            <NoteAtCell
              text={sealed.text}
              way={sealed.way && <LinkButton onPress={sealed.way.act}>{sealed.way.label}</LinkButton>}
            />
          )}
        </InspectorSection>
      )}
    </>
  );
}
