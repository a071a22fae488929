import { Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { findFinalStatus, sortFinals } from '../../../../db/domain/final-document.ts';
import { formatDate } from '../../../../db/domain/format.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { showSize } from '../../../app/format-moment.ts';
import { useDocument } from '../../../app/use-document.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import '../../../ui/scroll-table.css';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FinalMenu } from './final-menu.tsx';
import { FinalFacts } from './final-section.tsx';
import { FinalStatusMark } from './final-status.tsx';
import type { Finals } from './use-finals.ts';

/** Every document of the plan that was made final, the newest first. */
export function FinalListDialog({
  plan,
  finals,
  onClose,
}: {
  readonly plan: PlanDocument;
  readonly finals: Finals;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const locale = useDocument((state) => state.app?.language ?? 'id');
  const rows = sortFinals(plan.finals);
  return (
    <Dialog title={t('finals.list.title')} isOpen isFull onClose={onClose}>
      {rows.length === 0 ? (
        <EmptyState icon={Stamp} title={t('finals.list.none')} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached with the keyboard
        <section className="scroll-table" aria-label={t('finals.list.title')} tabIndex={0}>
          <table className="scroll-table__rows final-table">
            <thead>
              <tr>
                <th scope="col">{t('finals.list.document')}</th>
                <th scope="col" className="final-table__date">
                  {t('finals.list.date')}
                </th>
                <th scope="col" className="final-table__made">
                  {t('finals.list.made')}
                </th>
                <th scope="col" className="final-table__state">
                  {t('finals.list.state')}
                </th>
                <th scope="col" className="final-table__size">
                  {t('finals.list.size')}
                </th>
                <th scope="col" className="final-table__acts">
                  <span className="visually-hidden">{t('finals.list.acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((final) => {
                const sizeBytes = final.files.reduce((sum, file) => sum + file.sizeBytes, 0);
                const isHere = final.files.every(({ fileHash }) => !finals.leftOut.has(fileHash));
                return (
                  <tr key={final.id}>
                    <th scope="row">
                      {final.title}
                      {final.signatory && <span className="finals__facts">{final.signatory}</span>}
                    </th>
                    <td>{formatDate(final.documentDate, { locale })}</td>
                    <td>
                      <FinalFacts final={final} />
                    </td>
                    <td>
                      <FinalStatusMark status={findFinalStatus(final)} />
                    </td>
                    <td className="final-table__size">
                      {showSize(sizeBytes, locale)}
                      {!isHere && <span className="finals__facts">{t('finals.notHere')}</span>}
                    </td>
                    <td className="final-table__acts">
                      <FinalMenu final={final} finals={finals} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
    </Dialog>
  );
}
