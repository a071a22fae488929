import { Paperclip, Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../electron/api/app.ts';
import { evidenceLimitMb } from '../../../../electron/api/evidence-types.ts';
import { useFilesPicker } from '../../../app/file-picker.tsx';
import { showSize } from '../../../app/format-moment.ts';
import { useMenuCommand } from '../../../app/menu-commands.ts';
import { ScreenFrame } from '../../../app/screen.tsx';
import { useIsReadOnly, usePlan } from '../../../app/use-document.ts';
import { useScreenTarget } from '../../../app/use-navigation.ts';
import { usePeriod } from '../../../app/use-period.ts';
import { Button } from '../../../ui/button.tsx';
import { ChipGroup } from '../../../ui/chip.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Grid } from '../../../ui/grid/grid.tsx';
import type { GridHandle, GridKeyContext } from '../../../ui/grid/grid-types.ts';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useElementWidth } from '../../realization/use-element-width.ts';
import { IntakeList } from '../intake/intake-list.tsx';
import { useDropZone } from '../intake/use-drop-zone.ts';
import { useIntake } from '../intake/use-intake.ts';
import {
  fitsQuery,
  isOfYear,
  type LibraryFilter,
  type LibraryItem,
  libraryFilters,
  listItems,
  passesFilter,
  sumBytes,
} from '../model/library-items.ts';
import { AddDialog } from './add-dialog.tsx';
import { CleanDialog } from './clean-dialog.tsx';
import { IntegrityBanner } from './integrity-banner.tsx';
import './library.css';
import { makeLibraryColumns } from './library-columns.tsx';
import { LibraryDetails } from './library-details.tsx';
import { LibraryMenu } from './library-menu.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { useIntegrity } from './use-integrity.ts';
import { useLibraryActions } from './use-library-actions.ts';
import { useLibraryFacts } from './use-library-facts.ts';

/** Narrower than this, who added what is read in the details. */
const roomyPx = 820;
const allYears = 'all';

type Asked = 'link' | 'text' | 'clean' | 'figures';

export function LibraryScreen() {
  const { t, i18n } = useTranslation();
  const plan = usePlan();
  const isReadOnly = useIsReadOnly();
  const pick = useFilesPicker();
  const { period, years, setPeriod } = usePeriod();
  const language = i18n.language as Language;
  const locale = plan.organization.numberLocale;
  const [isEveryYear, setEveryYear] = useState(false);
  const [filter, setFilter] = useState<LibraryFilter>('all');
  const [query, setQuery] = useState('');
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly LibraryItem[]>([]);
  // What is selected is drawn a little later than it is selected: a key that follows at once is about the new rows.
  const chosenNow = useRef<readonly LibraryItem[]>([]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { facts, renew } = useLibraryFacts(plan);
  const actions = useLibraryActions(plan);
  const integrity = useIntegrity();
  const [intake, lines] = useIntake(plan.plan.id, period.year);
  const grid = useRef<GridHandle>(null);
  const search = useRef<(HTMLInputElement & HTMLTextAreaElement) | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const width = useElementWidth(box);
  const isOver = useDropZone((files) => void intake.add(files), !isReadOnly);
  const year = isEveryYear ? null : period.year;

  const faults = integrity.state.kind === 'done' ? integrity.state.faults : null;
  const items = useMemo(
    () => listItems(plan, { added: facts.added, leftOut: facts.leftOut, faults: faults ?? [] }),
    [plan, facts, faults],
  );
  const ofYear = useMemo(() => items.filter((item) => isOfYear(item, year)), [items, year]);
  const shown = useMemo(
    () => ofYear.filter((item) => passesFilter(item, filter) && fitsQuery(item, query)),
    [ofYear, filter, query],
  );
  const isNarrow = (width ?? 0) < roomyPx;
  const columns = useMemo(
    () => makeLibraryColumns({ t, language, locale, year, isNarrow }),
    [t, language, locale, year, isNarrow],
  );
  const current = shown.find((item) => item.key === selectedKey) ?? null;

  const target = useScreenTarget();
  const isDrawn = width !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time somebody asks
  useEffect(() => {
    const { indicatorId, year: ofTarget, quarter } = target;
    if (ofTarget !== undefined && years.includes(ofTarget)) setPeriod({ year: ofTarget });
    if (indicatorId === undefined || !isDrawn) return;
    setFilter('all');
    setQuery('');
    const found = items.find(({ links }) =>
      links.some(
        (link) =>
          link.indicator.id === indicatorId &&
          (ofTarget === undefined || link.year === ofTarget) &&
          (quarter === undefined || link.quarter === quarter),
      ),
    );
    if (!found) return;
    const frame = requestAnimationFrame(() => grid.current?.focusCell(found.key, 'name'));
    return () => cancelAnimationFrame(frame);
  }, [target, isDrawn]);

  async function addChosen(): Promise<void> {
    for (const { name, grant } of await pick('evidence')) await intake.addGrant(name, grant);
  }
  useMenuCommand('edit.find', () => search.current?.focus(), items.length > 0);

  function handleGridKey(event: KeyboardEvent, { mode, row }: GridKeyContext<LibraryItem>): boolean {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (mode === 'edit' || isReadOnly || !isPlain) return false;
    if (event.key === 'Insert') void addChosen();
    else if (event.key === 'Delete') void actions.remove(chosenNow.current);
    else if (event.key === 'Enter') {
      setSelectedKey(row.key);
      setAsked('figures');
    } else return false;
    return true;
  }

  const backToGrid = (): void => {
    setAsked(null);
    requestAnimationFrame(() => grid.current?.focus());
  };
  const filterOptions = libraryFilters
    .map((id) => ({
      id,
      label: t(`evidence.library.filter.${id}`),
      count: ofYear.filter((item) => passesFilter(item, id)).length,
    }))
    .filter(({ id, count }) => id === 'all' || id === filter || count > 0);
  const addButton = (
    <Button variant="primary" icon={Plus} isDisabled={isReadOnly} onPress={() => void addChosen()}>
      {t('evidence.library.add')}
    </Button>
  );

  return (
    <ScreenFrame
      title={t('shell.screens.evidence')}
      controls={
        <Select
          label={t('evidence.library.year')}
          options={[
            ...years.map((one) => ({ id: String(one), label: String(one) })),
            { id: allYears, label: t('evidence.library.allYears') },
          ]}
          value={year === null ? allYears : String(year)}
          onChange={(id) => {
            setEveryYear(id === allYears);
            if (id !== allYears) setPeriod({ year: Number(id) });
          }}
        />
      }
      actions={
        <>
          <LibraryMenu
            plan={plan}
            year={period.year}
            isReadOnly={isReadOnly}
            onExport={(quarter) => void actions.exportFolder(period.year, quarter)}
            onVerify={() => void integrity.run(items)}
            onAsk={setAsked}
          />
          {items.length > 0 && addButton}
        </>
      }
      banner={
        <IntegrityBanner
          integrity={integrity.state}
          items={items}
          onStop={integrity.stop}
          onShow={() => {
            setEveryYear(true);
            setFilter('missing');
          }}
        />
      }
      {...(items.length === 0
        ? {}
        : {
            filters: (
              <ChipGroup<LibraryFilter>
                label={t('evidence.library.filter.label')}
                options={filterOptions}
                value={filter}
                onChange={setFilter}
              />
            ),
            filtersEnd: (
              <div className="library-search">
                <TextField
                  label={t('evidence.library.search')}
                  isLabelHidden
                  placeholder={t('evidence.library.search')}
                  value={query}
                  onChange={setQuery}
                  inputMode="search"
                  inputRef={search}
                />
              </div>
            ),
            inspector: {
              label: t('evidence.library.details'),
              content: current ? (
                <LibraryDetails
                  key={current.key}
                  item={current}
                  locale={locale}
                  isReadOnly={isReadOnly}
                  actions={actions}
                  onLink={() => setAsked('figures')}
                />
              ) : (
                <p className="library-none muted">{t('evidence.library.chooseOne')}</p>
              ),
            },
            status: (
              <span>
                {[
                  t('evidence.library.total', { count: shown.length }),
                  t('evidence.library.totalSize', { size: showSize(sumBytes(items), language) }),
                ].join(' · ')}
              </span>
            ),
          })}
      statusEnd={
        chosen.length > 1 && (
          <span>
            {t('evidence.library.chosen', {
              count: chosen.length,
              size: showSize(sumBytes(chosen), language),
            })}
          </span>
        )
      }
    >
      {lines.length > 0 && <IntakeList intake={intake} lines={lines} />}
      <div className="library-box" ref={box}>
        {items.length === 0 ? (
          <div className="library-empty">
            <EmptyState icon={Paperclip} title={t('evidence.library.empty.title')} action={addButton}>
              {t('evidence.library.empty.text')}{' '}
              {t('evidence.library.empty.types', { limit: evidenceLimitMb })}
            </EmptyState>
          </div>
        ) : (
          width !== null && (
            <Grid<LibraryItem>
              ref={grid}
              label={year === null ? t('evidence.library.gridOfAll') : t('evidence.library.grid', { year })}
              takesKeyboard
              columns={columns}
              rows={shown}
              rowClass={() => 'library-row'}
              onEdit={() => undefined}
              onSelect={(selection) => {
                setSelectedKey(selection.row.key);
                chosenNow.current = selection.rows;
                setChosen(selection.rows);
              }}
              onKeyDown={handleGridKey}
              empty={<p className="library-none muted">{t('evidence.library.nothing')}</p>}
              {...(shown[0] ? { initialCell: { rowKey: shown[0].key, columnKey: 'name' } } : {})}
            />
          )
        )}
        {isOver && <div className="library-over">{t('evidence.library.drop')}</div>}
      </div>
      {(asked === 'link' || asked === 'text') && (
        <AddDialog kind={asked} year={period.year} create={actions.create} onClose={backToGrid} />
      )}
      {asked === 'clean' && (
        <CleanDialog
          unused={facts.unused}
          onDone={() => {
            backToGrid();
            void renew();
          }}
          onClose={backToGrid}
        />
      )}
      {asked === 'figures' && current && (
        <LinkDialog
          item={current}
          indicators={plan.indicators}
          years={years}
          period={period}
          onLink={(figures) => {
            void actions.link(current, figures);
            backToGrid();
          }}
          onClose={backToGrid}
        />
      )}
    </ScreenFrame>
  );
}
