import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/domain/format.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { readDay } from '../../../db/domain/read-day.ts';
import { everyOfficial, isReportOfOfficials } from '../../../electron/api/report-kinds.ts';
import { useDocument } from '../../app/use-document.ts';
import { CommitField } from '../../ui/commit-field.tsx';
import { Select } from '../../ui/select.tsx';
import type { ReportChoice } from './use-rendered-report.ts';

/** In the list beside everyone and each official: whoever heads the office. */
const head = 'head';

/** Who signs, where the document is one that several do, and the day on it. */
export function DocumentOptions({
  plan,
  choice,
  onChange,
}: {
  readonly plan: PlanDocument;
  readonly choice: ReportChoice;
  readonly onChange: (change: Partial<Pick<ReportChoice, 'official' | 'date'>>) => void;
}) {
  const { t } = useTranslation();
  const locale = useDocument((state) => state.app?.language ?? 'id');
  const officials = plan.officials.map(({ id, name, position }) => ({ id, label: name, detail: position }));
  return (
    <div className="report-options">
      {isReportOfOfficials(choice.kind) && (
        <Select
          label={t('report.official')}
          isLabelShown
          isWide
          options={[
            { id: head, label: t('report.officialHead') },
            { id: everyOfficial, label: t('report.officialAll') },
            ...officials,
          ]}
          value={choice.official ?? head}
          onChange={(official) => onChange({ official: official === head ? null : official })}
        />
      )}
      <CommitField
        label={t('report.date')}
        value={choice.date === null ? '' : formatDate(choice.date, { locale, style: 'short' })}
        hint={t(isReportOfOfficials(choice.kind) ? 'report.dateHintOfficials' : 'report.dateHint')}
        onCommit={async (text) => {
          const day = text.trim() === '' ? null : readDay(text);
          if (day === null && text.trim() !== '') return t('realization.inspector.badDate', { text });
          onChange({ date: day });
          return undefined;
        }}
      />
    </div>
  );
}
