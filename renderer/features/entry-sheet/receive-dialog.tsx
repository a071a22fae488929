import { FilePlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetRowState } from '../../../db/domain/entry-sheet/compare-row.ts';
import { sayPeriod } from '../../../electron/api/text/entry-sheet-text.ts';
import type { Translate } from '../../../electron/api/text/explain-text.ts';
import { useFilesPicker } from '../../app/file-picker.tsx';
import { offerUndo } from '../../app/offer-undo.ts';
import { useDocumentStore, usePlan } from '../../app/use-document.ts';
import { useNavigation } from '../../app/use-navigation.ts';
import { usePeriod } from '../../app/use-period.ts';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import '../../ui/scroll-table.css';
import './entry-sheet.css';
import type { Arrivals } from './entry-sheet-provider.tsx';
import { ReturnedFiles, UnitsWaitedFor } from './returned-files.tsx';
import { ReturnedLine } from './returned-row.tsx';
import { keyOf, useReturnedSheets } from './use-returned-sheets.ts';

const states = [
  'new',
  'changed',
  'conflict',
  'refused',
  'unchanged',
] as const satisfies readonly SheetRowState[];
type Filter = 'all' | SheetRowState;

/** Everything that came back, in one screen: looked at row by row, taken over in one step. */
export function ReceiveDialog({
  arrivals,
  onClose,
}: {
  readonly arrivals: Arrivals;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const document = usePlan();
  const store = useDocumentStore();
  const navigation = useNavigation();
  const pick = useFilesPicker();
  const { period: shown, setPeriod } = usePeriod();
  const session = useReturnedSheets(document.plan.id, shown);
  const { compared, period, tokens, error } = session;
  const [filter, setFilter] = useState<Filter>('all');
  const [isBusy, setBusy] = useState(false);
  const locale = document.organization.numberLocale;
  const unitOf = new Map(document.indicators.map(({ id, unitOfMeasure }) => [id, unitOfMeasure ?? '']));

  const readUpTo = useRef(0);
  const { addFile } = session;
  useEffect(() => {
    const fresh = arrivals.files.slice(readUpTo.current);
    readUpTo.current = arrivals.files.length;
    // One after the other, so that they stand in the order in which they came.
    void fresh.reduce((done, file) => done.then(() => addFile(file)), Promise.resolve());
  }, [arrivals, addFile]);

  const lines = (compared?.files ?? []).flatMap((file) =>
    file.rows.map((row) => {
      const key = keyOf(file.token, row);
      return { key, token: file.token, row, take: session.takeOf(key, row) };
    }),
  );
  const counts = Object.fromEntries(
    states.map((state) => [state, lines.filter(({ row }) => row.state === state).length]),
  ) as Record<SheetRowState, number>;
  // Rows that say nothing new are there to be looked at when asked for.
  const shownLines = lines.filter(({ row }) =>
    filter === 'all' ? row.state !== 'unchanged' : row.state === filter,
  );
  const chosen = lines.filter(({ take }) => take !== 'no');
  const isNew = (compared?.files ?? []).some(
    ({ fault, receivedAt }) => fault === null && receivedAt === null,
  );

  async function addMore(): Promise<void> {
    for (const file of await pick('entry-sheet')) await session.addGranted(file);
  }

  async function accept(): Promise<void> {
    setBusy(true);
    const result = await store.run('entrySheet.accept', {
      planId: document.plan.id,
      year: period.year,
      quarter: period.quarter,
      tokens,
      rows: chosen.flatMap(({ token, row, take }) =>
        row.indicatorId === null || take === 'no'
          ? []
          : [{ token, indicatorId: row.indicatorId, version: row.version, take }],
      ),
    });
    setBusy(false);
    if (!result.ok) {
      await session.compare();
      session.setError(result.error);
      return;
    }
    const { rows } = result.value.value;
    setPeriod(period);
    onClose();
    navigation.go('realization', {});
    showToast({
      text: rows > 0 ? t('sheets.accepted', { count: rows }) : t('sheets.received'),
      action: offerUndo(t, store, document.plan.id),
      topic: 'history',
    });
  }

  const hasFiles = tokens.length > 0 || session.failed.length > 0;
  return (
    <Dialog
      title={t('sheets.title', { period: sayPeriod(period, t as unknown as Translate) })}
      isOpen
      isFull
      onClose={onClose}
      actions={
        hasFiles && (
          <>
            <Button onPress={onClose}>{t('common.cancel')}</Button>
            <Button icon={FilePlus} onPress={() => void addMore()}>
              {t('sheets.addFile')}
            </Button>
            <Button
              variant="primary"
              isPending={isBusy}
              isDisabled={session.isReading || (chosen.length === 0 && !isNew)}
              onPress={() => void accept()}
            >
              {chosen.length > 0
                ? t('sheets.accept', { count: chosen.length })
                : isNew
                  ? t('sheets.acceptNone')
                  : t('sheets.nothing')}
            </Button>
          </>
        )
      }
    >
      {error && <ErrorNote error={error} />}
      {!hasFiles && !session.isReading && (
        <div className="sheets__start">
          <EmptyState
            title={t('sheets.drop')}
            action={
              <Button variant="primary" icon={FilePlus} onPress={() => void addMore()} autoFocus>
                {t('sheets.addFile')}
              </Button>
            }
          >
            {t('sheets.dropDetail')}
          </EmptyState>
          <UnitsWaitedFor session={session} />
        </div>
      )}
      {!hasFiles && session.isReading && <Spinner label={t('sheets.reading')} />}
      {hasFiles && (
        <div className="sheets">
          <ReturnedFiles session={session} />
          <div className="sheets__content">
            <ChipGroup<Filter>
              label={t('sheets.filter')}
              value={filter}
              onChange={setFilter}
              options={[
                { id: 'all', label: t('sheets.all'), count: lines.length - counts.unchanged },
                ...states.map((id) => ({ id, label: t(`entrySheet.states.${id}`), count: counts[id] })),
              ]}
            />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
            <section className="scroll-table" aria-label={t('sheets.rows')} tabIndex={0}>
              <table className="scroll-table__rows sheets__table">
                <thead>
                  <tr>
                    <th scope="col">{t('sheets.columns.take')}</th>
                    <th scope="col">{t('sheets.columns.indicator')}</th>
                    <th scope="col">{t('sheets.columns.unit')}</th>
                    <th scope="col" className="sheets__figure">
                      {t('sheets.columns.current')}
                    </th>
                    <th scope="col" className="sheets__figure">
                      {t('sheets.columns.given')}
                    </th>
                    <th scope="col">{t('sheets.columns.state')}</th>
                    <th scope="col">{t('sheets.columns.notes')}</th>
                  </tr>
                </thead>
                <tbody>
                  {shownLines.map(({ key, row, take }) => (
                    <ReturnedLine
                      key={key}
                      row={row}
                      unit={unitOf.get(row.indicatorId ?? '') ?? ''}
                      take={take}
                      locale={locale}
                      quarter={period.quarter}
                      onTake={(next) => session.decide(key, next)}
                    />
                  ))}
                </tbody>
              </table>
              {shownLines.length === 0 && compared && <p className="sheets__none">{t('sheets.noRows')}</p>}
            </section>
          </div>
        </div>
      )}
    </Dialog>
  );
}
