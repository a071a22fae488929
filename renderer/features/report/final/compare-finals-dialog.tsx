import { Equal } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../db/domain/errors.ts';
import { type FinalDocument, findFinalStatus, sortFinals } from '../../../../db/domain/final-document.ts';
import { formatDate } from '../../../../db/domain/format.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import type { DocumentComparison, DocumentDifference } from '../../../../electron/api/final.ts';
import { listPlace } from '../../../../electron/api/text/final-text.ts';
import { useApi, useDocument } from '../../../app/use-document.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import '../../../ui/scroll-table.css';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Select } from '../../../ui/select.tsx';
import { Spinner } from '../../../ui/spinner.tsx';

/** In the list of the others: the data as they are now. */
const now = 'now';

/** Where a final document does not say the same as another, or as the data do now. */
export function CompareFinalsDialog({
  plan,
  final,
  onClose,
}: {
  readonly plan: PlanDocument;
  readonly final: FinalDocument;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const locale = useDocument((state) => state.app?.language ?? 'id');
  const [other, setOther] = useState<string>(now);
  const [compared, setCompared] = useState<DocumentComparison | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the data may change under an open dialog, by undo
  useEffect(() => {
    let isWanted = true;
    setCompared(null);
    setError(null);
    void api['final.compare']({ id: final.id, other: other === now ? null : other }).then((result) => {
      if (!isWanted) return;
      if (result.ok) setCompared(result.value);
      else setError(result.error);
    });
    return () => {
      isWanted = false;
    };
  }, [api, final.id, other, plan]);
  const describe = (one: FinalDocument) => ({
    id: one.id,
    label: `${formatDate(one.documentDate, { locale })} · ${one.title}`,
    detail: [t(`final.status.${findFinalStatus(one)}`), one.signatory].filter(Boolean).join(', '),
  });
  // Another kind of document says other things: everything in it would differ.
  const others = sortFinals(
    plan.finals.filter((one) => one.id !== final.id && one.document === final.document),
  );
  return (
    <Dialog title={t('finals.comparison.title')} isOpen isFull onClose={onClose}>
      <div className="final-compare">
        <div className="final-compare__choice">
          <p className="final-compare__before">
            <span className="field__label">{t('finals.comparison.before')}</span>
            <span>{describe(final).label}</span>
          </p>
          <Select
            label={t('finals.comparison.after')}
            isLabelShown
            isWide
            options={[{ id: now, label: t('finals.comparison.now') }, ...others.map(describe)]}
            value={other}
            onChange={setOther}
          />
        </div>
        {error && <ErrorNote error={error} />}
        {!compared && !error && <Spinner label={t('finals.comparison.working')} />}
        {compared?.total === 0 && (
          <EmptyState icon={Equal} title={t('finals.comparison.same')}>
            {t('finals.comparison.sameText')}
          </EmptyState>
        )}
        {compared && compared.total > 0 && <Differences compared={compared} />}
      </div>
    </Dialog>
  );
}

function Differences({ compared }: { readonly compared: DocumentComparison }) {
  const { t } = useTranslation();
  const { differences, total } = compared;
  const shown = differences.length;
  return (
    <>
      <p className="final-compare__count" role="status">
        {shown < total
          ? t('finals.comparison.more', { shown, count: total })
          : t('finals.comparison.count', { count: total })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached with the keyboard */}
      <section className="scroll-table" aria-label={t('finals.comparison.rows')} tabIndex={0}>
        <table className="scroll-table__rows final-table">
          <thead>
            <tr>
              <th scope="col" className="final-table__kind">
                {t('finals.comparison.kind')}
              </th>
              <th scope="col">{t('finals.comparison.place')}</th>
              <th scope="col" className="final-table__words">
                {t('finals.comparison.was')}
              </th>
              <th scope="col" className="final-table__words">
                {t('finals.comparison.is')}
              </th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
              <DifferenceRow key={at} difference={difference} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function DifferenceRow({ difference }: { readonly difference: DocumentDifference }) {
  const { t } = useTranslation();
  const { kind, fact, before, after } = difference;
  const place = fact === null ? listPlace(difference) : [t('final.whole'), t(`final.fact.${fact}`)];
  const [last, ...above] = place.toReversed();
  return (
    <tr className={`final-diff final-diff--${kind}`}>
      <td>
        <span className={`final-mark final-mark--${kind}`}>{t(`final.kind.${kind}`)}</span>
      </td>
      <th scope="row">
        {above.length > 0 && <span className="finals__facts">{above.toReversed().join(' › ')}</span>}
        <span className="final-diff__name">{last}</span>
      </th>
      <td>{before || t('final.none')}</td>
      <td>{after || t('final.none')}</td>
    </tr>
  );
}
