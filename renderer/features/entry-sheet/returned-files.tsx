import { CircleAlert, FileSpreadsheet, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../electron/api/app.ts';
import type { ReturnedSheets } from '../../../electron/api/entry-sheet.ts';
import { sayFault } from '../../../electron/api/text/entry-sheet-text.ts';
import type { Translate } from '../../../electron/api/text/explain-text.ts';
import { showMoment } from '../../app/format-moment.ts';
import { usePlan } from '../../app/use-document.ts';
import { IconButton } from '../../ui/button.tsx';
import { useErrorText } from '../../ui/error-text.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ReturnedSession } from './use-returned-sheets.ts';

/** The files that came back, each with its unit and what is to be said of it as a whole, and the units that are missing. */
export function ReturnedFiles({ session }: { readonly session: ReturnedSession }) {
  const { t } = useTranslation();
  const sayError = useErrorText();
  const { compared, failed } = session;
  return (
    <aside className="sheets__files" aria-label={t('sheets.files')}>
      <h3 className="sheets__panel-title">{t('sheets.files')}</h3>
      <ul className="sheets__list">
        {(compared?.files ?? []).map((file) => (
          <FileLine key={file.token} file={file} onRemove={() => session.remove(file.token)} />
        ))}
        {failed.map(({ name, error }) => (
          <li key={name} className="sheets__file" data-refused>
            <Icon of={CircleAlert} size={16} />
            <div className="sheets__file-text">
              <b>{name}</b>
              <p>{sayError(error)}</p>
            </div>
            <IconButton
              icon={X}
              size="small"
              label={t('sheets.remove', { name })}
              onPress={() => session.forget(name)}
            />
          </li>
        ))}
      </ul>
      <UnitsWaitedFor session={session} />
    </aside>
  );
}

/** Units whose sheets of the period were received, and those that still owe an answer. */
export function UnitsWaitedFor({ session: { compared, period } }: { readonly session: ReturnedSession }) {
  const { t, i18n } = useTranslation();
  const { receipts } = usePlan();
  const back = receipts.filter(
    (one) => one.kind === 'sheet' && one.year === period.year && one.quarter === period.quarter,
  );
  const outstanding = compared?.outstanding ?? [];
  return (
    <>
      {outstanding.length > 0 && (
        <>
          <h3 className="sheets__panel-title">{t('sheets.outstanding')}</h3>
          <ul className="sheets__waiting">
            {outstanding.map(({ unitId, unitName, open }) => (
              <li key={unitId ?? 'none'}>
                {t('entrySheet.notes.waiting', { unit: unitName ?? t('entrySheet.noUnit'), count: open })}
              </li>
            ))}
          </ul>
        </>
      )}
      {back.length > 0 && (
        <>
          <h3 className="sheets__panel-title">{t('sheets.returned')}</h3>
          <ul className="sheets__waiting">
            {back.map(({ id, unitName, receivedAt }) => (
              <li key={id}>
                {t('sheets.back', {
                  unit: unitName ?? t('entrySheet.noUnit'),
                  moment: showMoment(receivedAt, new Date(), i18n.language as Language),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function FileLine({
  file,
  onRemove,
}: {
  readonly file: ReturnedSheets['files'][number];
  readonly onRemove: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { name, kind, mark, fault, receivedAt, isOlder } = file;
  const owner = kind === 'table' ? t('sheets.table') : (mark?.unitName ?? t('entrySheet.noUnit'));
  return (
    <li className="sheets__file" data-refused={fault !== null || undefined}>
      <Icon of={fault ? CircleAlert : FileSpreadsheet} size={16} />
      <div className="sheets__file-text">
        <b>{owner}</b>
        <p className="sheets__small">{name}</p>
        {fault && <p>{sayFault(fault, t as unknown as Translate)}</p>}
        {receivedAt !== null && (
          <p>
            {t('entrySheet.notes.again', {
              date: showMoment(receivedAt, new Date(), i18n.language as Language),
            })}
          </p>
        )}
        {isOlder && <p>{t('entrySheet.notes.older')}</p>}
      </div>
      <IconButton icon={X} size="small" label={t('sheets.remove', { name })} onPress={onRemove} />
    </li>
  );
}
