import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../../db/domain/plan-document.ts';
import type { SpendingStatus } from '../../../../db/domain/spending-import/compare-spending.ts';
import type { Translate } from '../../../../electron/api/text/explain-text.ts';
import { sayPeriod } from '../../../../electron/api/text/spending-text.ts';
import { offerUndo } from '../../../app/offer-undo.ts';
import { useDocumentStore, usePlan } from '../../../app/use-document.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Select } from '../../../ui/select.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import type { MoneyStyle } from '../model/money.ts';
import { SpendingColumns } from './spending-columns.tsx';
import { SpendingTable } from './spending-table.tsx';
import type { SpendingImport } from './use-spending-import.ts';
import './spending-import.css';

const quarters = [1, 2, 3, 4, 0] as const;
const byHeading = 'heading';
/** What the line above the rows counts; the rest is taken without a question. */
const leftOut: readonly SpendingStatus[] = ['unknown', 'twice', 'refused', 'sum-differs'];

/** What was spent, from the table of the finance program: its columns, and each row beside what the plan says. */
export function SpendingDialog({
  session,
  year,
  money,
}: {
  readonly session: SpendingImport;
  readonly year: number;
  readonly money: MoneyStyle;
}) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const { plan } = usePlan();
  const say = t as unknown as Translate;
  const { opened, found, choices, isBusy, error } = session;
  if (opened === null && error === null) return null;
  const sheets = (opened?.sheets ?? []).flatMap(({ name, isHidden }, index) =>
    isHidden ? [] : [{ id: String(index), label: name }],
  );

  async function apply(): Promise<void> {
    const cells = await session.apply();
    if (cells === null) return;
    session.close();
    showToast({
      text: t('budget.spending.done', { count: cells }),
      action: offerUndo(t, store, plan.id),
    });
  }

  return (
    <Dialog
      title={t('budget.spending.title', { year })}
      isOpen
      isFull={found !== null}
      onClose={session.close}
      actions={
        <>
          <Button onPress={session.close}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!found?.hasChanges}
            isPending={isBusy}
            onPress={() => void apply()}
          >
            {t('budget.spending.act')}
          </Button>
        </>
      }
    >
      {error && <ErrorNote error={error} />}
      {opened && (
        <div className="spending-controls">
          <span className="spending-controls__name">{opened.name}</span>
          {sheets.length > 1 && (
            <Select
              label={t('budget.spending.sheet')}
              isLabelShown
              options={sheets}
              value={session.sheet === null ? null : String(session.sheet)}
              onChange={(chosen) => session.chooseSheet(Number(chosen))}
            />
          )}
          <Select
            label={t('budget.spending.period')}
            isLabelShown
            options={[
              { id: byHeading, label: t('budget.spending.byHeading') },
              ...quarters.map((quarter) => ({ id: String(quarter), label: sayPeriod(quarter, say) })),
            ]}
            value={choices.quarter === null ? byHeading : String(choices.quarter)}
            onChange={(chosen) =>
              session.chooseQuarter(chosen === byHeading ? null : (Number(chosen) as Quarter))
            }
          />
        </div>
      )}
      {opened && found === null && !isBusy && !error && <p>{t('budget.spending.noCodes')}</p>}
      {found && (
        <>
          <SpendingColumns columns={found.columns} onChoose={session.chooseColumn} />
          <p className="spending-counts" role="status">
            {found.hasSpent
              ? t('budget.spending.counts', {
                  new: found.counts.new,
                  changed: found.counts.changed,
                  unchanged: found.counts.unchanged,
                })
              : t('budget.spending.noSpent')}
            {leftOut.map(
              (status) =>
                found.counts[status] > 0 && (
                  <span key={status} className="spending-counts__look">
                    {t(`budget.spending.look.${status}` as 'budget.spending.look.unknown', {
                      count: found.counts[status],
                    })}
                  </span>
                ),
            )}
            {found.missing.length > 0 && (
              <span className="muted">{t('budget.spending.missing', { count: found.missing.length })}</span>
            )}
          </p>
          <SpendingTable rows={found.rows} money={money} say={say} />
        </>
      )}
    </Dialog>
  );
}
