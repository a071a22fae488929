import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SheetProblem } from '../../../db/domain/entry-sheet/sheet-problem.ts';
import type { SheetState } from '../../../db/domain/entry-sheet/sheet-state.ts';
import { formatDecimal, type NumberLocale } from '../../../db/domain/format.ts';
import type { Quarter } from '../../../db/domain/plan-document.ts';
import type { Language } from '../../../electron/api/app.ts';
import type { ReturnedRow } from '../../../electron/api/entry-sheet.ts';
import { saySheetProblem, sayState } from '../../../electron/api/text/entry-sheet-text.ts';
import type { Translate } from '../../../electron/api/text/explain-text.ts';
import { showMoment } from '../../app/format-moment.ts';
import { Badge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { canTake, type Take } from './use-returned-sheets.ts';

const icons = { error: CircleAlert, doubt: TriangleAlert, hint: Info } as const;
const tones = {
  new: 'info',
  changed: 'info',
  conflict: 'warning',
  refused: 'warning',
  unchanged: 'neutral',
} as const;

/** One row of a sheet beside what the file holds: to be taken or left, with everything there is to say about it. */
export function ReturnedLine({
  row,
  unit,
  take,
  locale,
  quarter,
  onTake,
}: {
  readonly row: ReturnedRow;
  readonly unit: string;
  readonly take: Take;
  readonly locale: NumberLocale;
  readonly quarter: Quarter;
  readonly onTake: (take: Take) => void;
}) {
  const { t, i18n } = useTranslation();
  const { state, current, after, suggestion, problems, changedBy } = row;
  const isOpen = canTake(row);
  return (
    <tr data-state={state}>
      <td className="sheets__take">
        {isOpen && (
          <input
            type="checkbox"
            aria-label={t('sheets.takeRow', { name: row.label })}
            checked={take !== 'no'}
            onChange={(event) => onTake(event.target.checked ? 'given' : 'no')}
          />
        )}
      </td>
      <td className="sheets__name">{row.label}</td>
      <td>{unit}</td>
      <td className="sheets__figure">
        <Said state={current} locale={locale} quarter={quarter} />
        {changedBy && (
          <p className="sheets__small">
            {t('sheets.changedBy', {
              actor: changedBy.actor,
              moment: showMoment(changedBy.at, new Date(), i18n.language as Language),
            })}
          </p>
        )}
      </td>
      <td className="sheets__figure" data-taken={take === 'given' || undefined}>
        {isOpen && <Said state={after} locale={locale} quarter={quarter} />}
      </td>
      <td>
        <Badge tone={tones[state]}>{t(`entrySheet.states.${state}`)}</Badge>
      </td>
      <td className="sheets__notes">
        {problems.map((problem) => (
          <Problem key={`${problem.kind} ${problem.address}`} problem={problem} locale={locale} />
        ))}
        {isOpen && suggestion !== null && (
          <LinkButton onPress={() => onTake('suggestion')}>
            {t('sheets.takeSuggestion', { value: writeOffers(problems, locale) })}
            {take === 'suggestion' && ' ✓'}
          </LinkButton>
        )}
      </td>
    </tr>
  );
}

/** In the order of the cells they are for. */
const writeOffers = (problems: readonly SheetProblem[], locale: NumberLocale): string =>
  problems
    .flatMap(({ severity, suggestion }) =>
      severity === 'doubt' && suggestion !== null ? [formatDecimal(suggestion, { locale })] : [],
    )
    .join('; ');

function Said({
  state,
  locale,
  quarter,
}: {
  readonly state: SheetState;
  readonly locale: NumberLocale;
  readonly quarter: Quarter;
}) {
  const { t, i18n } = useTranslation();
  const said = sayState(state, { locale, quarter, language: i18n.language as Language });
  return (
    <>
      {said.length === 0 && <span className="sheets__empty">{t('sheets.empty')}</span>}
      {said.map((line) => (
        <div key={line}>{line}</div>
      ))}
      {state.note !== null && <p className="sheets__small">{t('sheets.note', { note: state.note })}</p>}
    </>
  );
}

function Problem({ problem, locale }: { readonly problem: SheetProblem; readonly locale: NumberLocale }) {
  const { t } = useTranslation();
  const { severity, address } = problem;
  return (
    <p className="sheets__problem" data-severity={severity}>
      <Icon of={icons[severity]} size={14} />
      <span>
        {address !== '' && <b>{address} </b>}
        {saySheetProblem(problem, t as unknown as Translate, locale)}
      </span>
    </p>
  );
}
