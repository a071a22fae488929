import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DistributionWay } from '../../../db/domain/budget/distribute.ts';
import type { Decimal } from '../../../db/domain/decimal.ts';
import type { Result } from '../../../db/domain/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type MoneyStyle, readMoney } from './model/money.ts';

/** An amount typed on a row whose ceiling is a sum: how it goes to the rows below. */
export function DistributeDialog({
  name,
  year,
  startText,
  canKeepProportions,
  money,
  onShare,
  onClose,
}: {
  readonly name: string;
  readonly year: number;
  readonly startText: string;
  readonly canKeepProportions: boolean;
  readonly money: MoneyStyle;
  readonly onShare: (amount: Decimal, way: DistributionWay) => Promise<Result<unknown>>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(startText);
  const [way, setWay] = useState<DistributionWay>(canKeepProportions ? 'proportional' : 'even');
  const [issue, setIssue] = useState<string>();
  const [failure, setFailure] = useState<Extract<Result<unknown>, { ok: false }>['error'] | null>(null);

  async function share(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    const reading = readMoney({ text }, money);
    if (!reading.ok || reading.value === null) {
      setIssue(t(`budget.issues.${reading.ok ? 'not-a-number' : reading.issue}`, { text }));
      return;
    }
    const result = await onShare(reading.value, way);
    if (result.ok) onClose();
    else setFailure(result.error);
  }

  const isProportional = way === 'proportional';
  const hint = isProportional ? t('budget.distribute.proportionalHint') : t('budget.distribute.evenHint');
  return (
    <Dialog
      title={t('budget.distribute.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={isProportional && !canKeepProportions}
            onPress={() => void share()}
          >
            {t('budget.distribute.act')}
          </Button>
        </>
      }
    >
      <form className="budget-form" onSubmit={(event) => void share(event)}>
        <p className="budget-form__name">{name}</p>
        <p className="muted">{t('budget.distribute.text')}</p>
        <TextField
          label={`${t('budget.distribute.amount', { year })} (${t(`budget.unit.${money.unit}`)})`}
          value={text}
          onChange={(value) => {
            setText(value);
            setIssue(undefined);
          }}
          error={issue}
          inputMode="decimal"
          autoFocus
        />
        <SegmentedControl<DistributionWay>
          label={t('budget.distribute.way')}
          segments={[
            { id: 'even', label: t('budget.distribute.even') },
            { id: 'proportional', label: t('budget.distribute.proportional') },
          ]}
          value={way}
          onChange={setWay}
        />
        <p className="muted">
          {isProportional && !canKeepProportions ? t('budget.distribute.nothing') : hint}
        </p>
        {failure && <ErrorNote error={failure} />}
      </form>
    </Dialog>
  );
}
