import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { findClosing } from '../../../db/domain/verification/period.ts';
import { useFileActions } from '../../app/file-actions.tsx';
import type { Period } from '../../app/period.ts';
import { useDocument } from '../../app/use-document.ts';
import { useNavigation } from '../../app/use-navigation.ts';
import { useReadOnlyText } from '../../app/use-read-only-text.ts';
import type { CellRef, EditSource } from '../../ui/grid/grid-types.ts';
import { usePeriodActs } from '../verification/use-period-acts.ts';
import { usePeriodName } from '../verification/use-period-name.ts';
import { usePeriodSentence } from '../verification/use-period-sentence.ts';
import { type ClosedCell, type EntryClosing, findClosedCell, findPeriodClosing } from './closed-cell.ts';
import type { EntryRow } from './entry-rows.ts';

export type ClosedNote = {
  readonly rowKey: string;
  readonly columnKey: string;
  readonly text: string;
  /** The way to where it is changed; null where there is none from here. */
  readonly way: { readonly label: string; readonly act: () => void } | null;
};

type Asked = {
  readonly cell: CellRef<EntryRow>;
  readonly why: ClosedCell;
  readonly isPaste: boolean;
  readonly periodKey: string;
};

type Ways = {
  readonly setPeriod: (period: Partial<Period>) => void;
  readonly goTo: (rowKey: string) => void;
  readonly openDetail: (row: EntryRow, columnKey: string) => boolean;
};

/** What a cell that cannot be filled in answers to whoever tries to: why, and where it can be. */
export function useClosedCell(document: PlanDocument, period: Period, ways: Ways) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { saveCopy } = useFileActions();
  const readOnlyText = useReadOnlyText();
  const isEvaluator = useDocument((state) => state.app?.role === 'evaluator');
  const closingPeriod = findClosing(document, period.year, period.quarter);
  const closing = useMemo(
    (): EntryClosing => ({
      isFileReadOnly: readOnlyText !== null,
      isEvaluator,
      isAdopted: document.plan.status === 'adopted',
      period: closingPeriod,
    }),
    [readOnlyText, isEvaluator, document.plan.status, closingPeriod],
  );
  const [asked, setAsked] = useState<Asked | null>(null);
  const periodKey = `${period.year} ${period.quarter}`;
  const shown = asked?.periodKey === periodKey ? asked : null;
  const other = shown?.why.kind === 'elsewhere' ? shown.why : null;
  const otherName = usePeriodName(other?.year ?? period.year, other?.quarter ?? 0);
  const sentence = usePeriodSentence(closingPeriod);
  const { acts, take } = usePeriodActs(
    document,
    closingPeriod?.year ?? period.year,
    closingPeriod?.quarter ?? period.quarter,
  );

  function explain({ why, cell }: Asked): Pick<ClosedNote, 'text' | 'way'> {
    const open = (place: string, act: () => void): ClosedNote['way'] => ({
      label: t('realization.closed.open', { place }),
      act,
    });
    const openVerification = open(t('shell.screens.verification'), () => navigation.go('verification'));
    switch (why.kind) {
      case 'file':
        return {
          text: t('plans.closed.file', { reason: readOnlyText ?? '' }),
          way: { label: t('shell.saveCopy'), act: () => void saveCopy() },
        };
      case 'evaluator':
        return { text: t('plans.closed.evaluator'), way: openVerification };
      case 'period':
        return {
          text: sentence,
          way: acts.includes('withdraw')
            ? { label: t('verification.acts.withdraw'), act: () => void take('withdraw') }
            : openVerification,
        };
      case 'plan':
        return {
          text: t(`realization.closed.${why.isAdopted ? 'adopted' : 'plan'}`),
          way: open(t('shell.screens.plan'), () =>
            navigation.go('plan', { indicatorId: cell.row.key, year: period.year }),
          ),
        };
      case 'dictionary':
        return {
          text: t('realization.closed.dictionary'),
          way: open(t('shell.screens.indicator'), () =>
            navigation.go('indicator', { indicatorId: cell.row.key, year: period.year }),
          ),
        };
      case 'verification':
        return { text: t('realization.closed.verification'), way: openVerification };
      case 'elsewhere':
        return {
          text: t('realization.closed.elsewhere', { period: otherName }),
          way: open(otherName, () => {
            ways.setPeriod({ year: why.year, quarter: why.quarter });
            ways.goTo(cell.row.key);
          }),
        };
      case 'annual':
        return {
          text: t('realization.marks.annualOnly'),
          way: open(t('realization.period.annual'), () => {
            ways.setPeriod({ quarter: 0 });
            ways.goTo(cell.row.key);
          }),
        };
      case 'by-quarter':
        return {
          text: t('month.byQuarter'),
          way: { label: t('month.fillQuarter'), act: () => ways.goTo(cell.row.key) },
        };
      case 'fill-first':
        return {
          text: t('realization.marks.fillFirst'),
          way: { label: t('realization.closed.fillFirst'), act: () => ways.goTo(cell.row.key) },
        };
      case 'details':
        return {
          text: t('realization.closed.details'),
          way: {
            label: t('realization.closed.openDetails'),
            act: () => void ways.openDetail(cell.row, cell.columnKey),
          },
        };
      case 'computed':
        return { text: t('realization.closed.computed'), way: null };
    }
  }

  function show(cell: CellRef<EntryRow>, why: ClosedCell | null, source: EditSource): void {
    setAsked(why && { cell, why, isPaste: source === 'paste', periodKey });
  }

  const explained = shown && explain(shown);
  const note: ClosedNote | null = shown && {
    rowKey: shown.cell.row.key,
    columnKey: shown.cell.columnKey,
    text: [shown.isPaste && t('realization.closed.nothingPasted'), explained?.text].filter(Boolean).join(' '),
    way: explained?.way ?? null,
  };
  return {
    note,
    /** What closes every figure of the open period; null while it can be filled in. */
    isClosed: findPeriodClosing(closing) !== null,
    refuse: (cell: CellRef<EntryRow>, source: EditSource): void => {
      const isForPeriod = source === 'paste' || cell.row.kind === 'group';
      const whole = isForPeriod ? findPeriodClosing(closing) : null;
      show(cell, whole ?? findClosedCell(cell.row, cell.columnKey, closing), source);
    },
    /** Another cell was gone to. */
    leave: (cell: CellRef<EntryRow>): void => {
      const isSameRow = cell.row.key === asked?.cell.row.key;
      // A heading is one cell, whatever column the keyboard came along.
      if (!isSameRow || (cell.row.kind !== 'group' && cell.columnKey !== asked?.cell.columnKey))
        setAsked(null);
    },
    close: () => setAsked(null),
  };
}
