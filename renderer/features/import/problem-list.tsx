import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../../db/domain/table-import/import-problem.ts';
import { sayProblem } from '../../../electron/api/text/import-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { useNumberLocale } from './use-number-locale.ts';

const icons = { error: CircleAlert, warning: TriangleAlert, hint: Info } as const;
const drawnProblems = 200;

/** Every problem with its cell; a press goes to the row. */
export function ProblemList({
  problems,
  total,
  onJump,
}: {
  readonly problems: readonly ImportProblem[];
  readonly total: number;
  readonly onJump: (row: number) => void;
}) {
  const { t } = useTranslation();
  const locale = useNumberLocale();
  const say = t as unknown as (key: string, params: Readonly<Record<string, string>>) => string;
  if (total === 0) return <p>{t('importer.preview.noProblems')}</p>;
  return (
    <>
      <ul className="import__problems">
        {problems.slice(0, drawnProblems).map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell may have several, and the list is never reordered
          <li key={index}>
            <button type="button" className="import__problem" onClick={() => onJump(problem.row)}>
              <span className="import__problem-icon" data-severity={problem.severity}>
                <Icon of={icons[problem.severity]} size={14} />
                <span className="visually-hidden">{t(`importWords.severity.${problem.severity}`)}</span>
              </span>
              <strong className="import__address">{problem.address}</strong>
              <span>{sayProblem(problem, say, locale)}</span>
            </button>
          </li>
        ))}
      </ul>
      {total > drawnProblems && <p>{t('importer.preview.moreProblems', { count: total - drawnProblems })}</p>}
    </>
  );
}
