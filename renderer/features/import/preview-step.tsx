import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilePicker } from '../../app/file-picker.tsx';
import { useApi, useDocument } from '../../app/use-document.ts';
import { useFailureNote } from '../../app/use-failure-note.ts';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import type { Found } from './import-session.ts';
import { PreviewTable, type RowChoice } from './preview-table.tsx';
import { ProblemList } from './problem-list.tsx';
import type { ImportSession } from './use-import-session.ts';

const filters = ['all', 'new', 'changed', 'problems'] as const;
type Filter = (typeof filters)[number];
type Pressed = Readonly<{ found: Found; address: string; isTaken: boolean }>;

/** The outline as it will be, each row to be taken or left, beside what is to be said about it. */
export function PreviewStep({ session, found }: { readonly session: ImportSession; readonly found: Found }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>('all');
  const table = useRef<HTMLElement>(null);
  const isShown = (row: Found['rows'][number]): boolean =>
    filter === 'all' || (filter === 'problems' ? row.severity !== null : row.status === filter);
  const rows = found.rows.filter(isShown);
  const withProblems = found.rows.filter(({ severity }) => severity !== null).length;
  const { counts, changes } = found;

  const jump = (row: number): void => {
    setFilter('all');
    requestAnimationFrame(() => {
      const at = table.current?.querySelector<HTMLElement>(`[data-sheet-row="${row}"]`);
      at?.scrollIntoView({ block: 'center' });
      at?.querySelector<HTMLElement>('input')?.focus();
    });
  };
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const { leftOut } = session.state.choices;
  /** At once as it was pressed; whether the rows below go along is for the next proposal to say. */
  const stateOf = ({ address, status }: Found['rows'][number]): RowChoice => {
    if (pressed?.found === found && pressed.address === address) return pressed.isTaken ? 'taken' : 'left';
    if (leftOut.includes(address)) return 'left';
    return status === 'left-out' ? 'left-with-parent' : 'taken';
  };
  const toggle = (address: string, isTaken: boolean): void => {
    setPressed({ found, address, isTaken });
    session.correct((now) => ({
      ...now,
      leftOut: isTaken ? now.leftOut.filter((one) => one !== address) : [...now.leftOut, address],
    }));
  };
  const levels = Object.entries(counts.levels).map(
    ([level, count]) => `${count} ${t(`importWords.levels.${level as keyof typeof counts.levels}`)}`,
  );

  return (
    <div className="import__preview">
      <div className="import__outline">
        <div className="import__fields">
          <ChipGroup
            label={t('importer.preview.filter')}
            value={filter}
            onChange={setFilter}
            options={filters.map((id) => ({
              id,
              label: t(`importer.preview.filters.${id}`),
              count: id === 'all' ? found.rows.length : id === 'problems' ? withProblems : changes[id],
            }))}
          />
          <span className="import__source">{t('importer.preview.money')}</span>
        </div>
        <PreviewTable ref={table} rows={rows} years={found.years} stateOf={stateOf} onToggle={toggle} />
      </div>
      <aside className="import__summary" aria-label={t('importer.preview.summary')}>
        <h3 className="import__panel-title">{t('importer.preview.summary')}</h3>
        <p>
          {levels.join(', ')};{' '}
          {t('importer.preview.counts', {
            indicators: String(counts.indicators),
            targets: String(counts.targets),
            ceilings: String(counts.ceilings),
          })}
          .
        </p>
        <p>
          {t('importer.preview.changes', {
            new: String(changes.new),
            changed: String(changes.changed),
            unchanged: String(changes.unchanged),
          })}
          .
        </p>
        {counts.guessedDirections > 0 && (
          <p>{t('importer.preview.directions', { count: counts.guessedDirections })}</p>
        )}
        {changes.missing > 0 && <p>{t('importer.preview.missing', { count: changes.missing })}</p>}
        <h3 className="import__panel-title">
          {t('importer.preview.problems', { count: found.problemCount })}
        </h3>
        <ProblemList problems={found.problems} total={found.problemCount} onJump={jump} />
        {found.problemCount > 0 && <DownloadProblems session={session} />}
      </aside>
    </div>
  );
}

/** The sheet with a column that says what is wrong, for whoever keeps the table. */
function DownloadProblems({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation();
  const api = useApi();
  const pick = useFilePicker();
  const noteFailure = useFailureNote();
  const planId = useDocument((state) => state.planId);
  const { opened, sheet, choices } = session.state;
  if (!opened || planId === null) return null;
  const { token, name: source } = opened;
  const download = async (): Promise<void> => {
    const suggested = `${t('matrix.problems')} ${source.replace(/\.[a-z]+$/i, '')}`;
    const file = await pick('export-xlsx', suggested);
    if (!file) return;
    const result = await api['import.exportProblems']({ planId, token, sheet, choices, grant: file.grant });
    if (!result.ok) {
      noteFailure(result.error);
      return;
    }
    const { exported, name } = result.value;
    showToast({
      text: t('importer.preview.downloaded', { name }),
      action: { label: t('importer.openFolder'), onPress: () => void api['files.reveal']({ exported }) },
    });
  };
  return (
    <Button size="small" onPress={() => void download()}>
      {t('importer.preview.download')}
    </Button>
  );
}
