import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../db/domain/errors.ts';
import type { RowHistoryEntry } from '../../../../db/domain/row-history.ts';
import { sayCommand } from '../../../app/command-text.ts';
import { showMoment, showTime } from '../../../app/format-moment.ts';
import { useApi, useDocument } from '../../../app/use-document.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { useHistoryWords } from './history-words.ts';
import { SheetPart } from './sheet-layout.tsx';
import type { SheetProps } from './sheet-props.ts';

const pageSize = 30;

/** Who changed what about the indicator, its figures and its components, and when. */
export function HistoryTab({ document, indicator }: SheetProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [entries, setEntries] = useState<readonly RowHistoryEntry[] | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [hasMore, setMore] = useState(false);
  const { id: indicatorId } = indicator;

  const read = useCallback(
    async (before: number | null) => {
      const result = await api['history.ofIndicator']({ indicatorId, before, limit: pageSize });
      if (!result.ok) {
        setError(result.error);
        return;
      }
      setError(null);
      setMore(result.value.length === pageSize);
      setEntries((now) => (before === null ? result.value : [...(now ?? []), ...result.value]));
    },
    [api, indicatorId],
  );
  // Every change of the plan may be one of this indicator.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the plan is another history
  useEffect(() => void read(null), [read, document]);

  return (
    <SheetPart>
      {error && <ErrorNote error={error} />}
      {!entries && !error && <Spinner />}
      {entries?.length === 0 && <p className="sheet-note">{t('indicator.history.none')}</p>}
      <ol className="history">
        {entries?.map((entry) => (
          <Entry key={entry.seq} entry={entry} document={document} />
        ))}
      </ol>
      {hasMore && (
        <p>
          <LinkButton onPress={() => void read(entries?.at(-1)?.seq ?? null)}>
            {t('indicator.history.older')}
          </LinkButton>
        </p>
      )}
    </SheetPart>
  );
}

/** An import may fill hundreds of figures in one act: the first ones tell what it was. */
const shownChanges = 8;

function Entry({ entry, document }: Pick<SheetProps, 'document'> & { readonly entry: RowHistoryEntry }) {
  const { t } = useTranslation();
  const language = useDocument((state) => state.app?.language ?? 'id');
  const words = useHistoryWords(document);
  const moment = showMoment(entry.at, new Date(), language);
  const time = showTime(entry.at, language);
  const what = sayCommand(t, { command: entry.takenBack ?? entry.command, count: null });
  const lines = entry.changes.flatMap((change) => words.sayChange(change));
  const hidden = lines.length - shownChanges;
  return (
    <li className="history__entry">
      <p className="history__head">
        <time dateTime={entry.at}>{moment.includes(time) ? moment : `${moment} ${time}`}</time>
        <b>{entry.actor}</b>
        <span>
          {entry.takenBack
            ? t(`indicator.history.${entry.command === 'redo' ? 'redo' : 'undo'}`, { what })
            : what}
        </span>
      </p>
      {lines.length > 0 && (
        <ul className="history__changes">
          {lines.slice(0, shownChanges).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {hidden > 0 && <li>{t('indicator.history.more', { count: hidden })}</li>}
        </ul>
      )}
    </li>
  );
}
