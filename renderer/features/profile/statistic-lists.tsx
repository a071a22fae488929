import { useTranslation } from 'react-i18next';
import { formatDecimal } from '../../../db/domain/format.ts';
import type { PlanDocument, Statistic } from '../../../db/domain/plan-document.ts';
import { measureStatistic } from '../../../db/domain/statistic.ts';
import { RecordCell } from '../../app/records/record-cell.tsx';
import { RecordTable } from '../../app/records/record-table.tsx';
import { useRecordActions } from '../../app/records/use-record-actions.ts';
import { useIsPlanFixed } from '../../app/use-document.ts';
import { ComputedShareButton } from './computed-share.tsx';

/** Figures the document tells, and shares computed from two of them. */
export function StatisticLists({ plan }: { readonly plan: PlanDocument }) {
  const { t } = useTranslation();
  const yesNo = { yes: t('profile.yes'), no: t('profile.no') };
  return (
    <RecordTable
      kind="statistic"
      title={t('profile.statistics.title')}
      hint={t('profile.statistics.hint')}
      rows={plan.statistics}
      first="name"
      blank={{
        name: '',
        value: null,
        unitOfMeasure: null,
        year: null,
        isUpToYear: false,
        isApproximate: false,
        source: null,
        partId: null,
        wholeId: null,
      }}
      addLabel={t('profile.statistics.add')}
      actions={<ComputedShareButton plan={plan} />}
      columns={[
        { kind: 'long', name: 'name', label: t('profile.statistics.name'), isRequired: true },
        {
          kind: 'shown',
          label: t('profile.statistics.value'),
          width: '170px',
          show: (row) => <StatisticValue plan={plan} row={row} />,
        },
        { kind: 'text', name: 'unitOfMeasure', label: t('profile.statistics.unit'), width: '90px' },
        { kind: 'year', name: 'year', label: t('profile.year'), width: '76px' },
        { kind: 'flag', name: 'isUpToYear', label: t('profile.statistics.upTo'), width: '104px', ...yesNo },
        {
          kind: 'flag',
          name: 'isApproximate',
          label: t('profile.statistics.approximate'),
          width: '104px',
          ...yesNo,
        },
        { kind: 'text', name: 'source', label: t('profile.statistics.source'), width: '150px' },
      ]}
    />
  );
}

/** A told figure is typed; a computed one is shown with what it is made of. */
function StatisticValue({ plan, row }: { readonly plan: PlanDocument; readonly row: Statistic }) {
  const { t } = useTranslation();
  const isReadOnly = useIsPlanFixed();
  const records = useRecordActions('statistic');
  if (row.partId === null) {
    return (
      <RecordCell<'statistic'>
        column={{ kind: 'decimal', name: 'value' }}
        label={`${t('profile.statistics.value')}: ${row.name}`}
        row={row}
        isReadOnly={isReadOnly}
        onKeep={(patch) => records.update(row, patch)}
      />
    );
  }
  const measured = measureStatistic(plan, row);
  const locale = plan.organization.numberLocale;
  if (measured.kind !== 'computed') {
    const reason = measured.kind === 'none' ? measured.reason : 'not-told';
    return <span className="profile__note">{t(`profile.statistics.gaps.${reason}`)}</span>;
  }
  const { part, whole, years } = measured;
  const showTold = ({ value, unitOfMeasure }: Statistic): string =>
    value === null ? '–' : `${formatDecimal(value, { locale })} ${unitOfMeasure ?? ''}`.trim();
  return (
    <span className="profile__figure">
      {formatDecimal(measured.value, { locale, decimals: 2 })}%
      <span className="profile__note">
        {t('profile.statistics.computed', { part: showTold(part), whole: showTold(whole) })}
        {years && ` ${t('profile.statistics.years', { part: years[0] ?? '–', whole: years[1] ?? '–' })}`}
      </span>
    </span>
  );
}
