import { useTranslation } from 'react-i18next';
import { formatDecimal, formatRupiah } from '../../../../db/domain/format.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import type { FigureIssue } from '../model/judge-target.ts';
import type { CellIssue, OutlineRow, OutlineWords } from '../model/outline-row.ts';
import type { CellActions } from '../state/cell-actions.ts';

type CellNoticeProps = Readonly<{
  row: OutlineRow;
  columnKey: string;
  /** Why something was not done; otherwise the cell's own text was refused. */
  text: string | null;
  issue: CellIssue | null;
  words: OutlineWords;
  cells: CellActions;
  onDone: () => void;
}>;

/** Says at a cell what is wrong with it and offers what can be computed. */
export function CellNotice({ row, columnKey, text, issue, words, cells, onDone }: CellNoticeProps) {
  const { t } = useTranslation();
  const settle = (act: () => void) => (): void => {
    act();
    onDone();
  };
  const figure = issue?.kind === 'figure' ? issue.issue : null;
  const suggestion = figure && 'suggestion' in figure ? figure.suggestion : null;
  const sentence = text ?? (issue ? words.sayIssue(issue) : row.problem);
  return (
    <div className="cell-notice">
      <p>{sentence}</p>
      <div className="cell-notice__actions">
        {figure && suggestion !== null && (
          <LinkButton onPress={settle(() => cells.accept(row, columnKey, suggestion))}>
            {t('plan.issues.meant', { value: saySuggestion(figure, suggestion, words) })}
          </LinkButton>
        )}
        {figure?.kind === 'far' && (
          <LinkButton onPress={settle(() => cells.confirm(row, columnKey))}>
            {t('plan.issues.keep', { value: formatDecimal(figure.read, { locale: words.locale }) })}
          </LinkButton>
        )}
        {issue && (
          <LinkButton onPress={settle(() => cells.forget(row, columnKey))}>
            {t('plan.issues.forget')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}

function saySuggestion(
  issue: FigureIssue,
  value: Parameters<typeof formatDecimal>[0],
  { locale }: OutlineWords,
): string {
  return issue.kind === 'rupiah-in-millions'
    ? formatRupiah(value, { locale })
    : formatDecimal(value, { locale });
}
