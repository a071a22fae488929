import { Copy, Image } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import type { CopiedCell } from '../ui/grid/clipboard-text.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { showToast } from '../ui/toast-queue.ts';
import './chart-panel.css';
import { copyCells } from './copy-cells.ts';
import { copyPicture } from './copy-picture.ts';

/** The figures of a chart as cells: what "Tabel" shows and "Salin tabel" copies. */
export type ChartTable = Readonly<{
  columns: readonly Readonly<{ name: string; isNumber?: boolean }>[];
  rows: readonly Readonly<{
    id: string;
    cells: readonly CopiedCell[];
    /** What the first cell of words leads to. */
    onChoose?: () => void;
  }>[];
}>;

/** A chart with its title, its figures as a table, and both to take along. */
export function ChartPanel({
  title,
  controls,
  note,
  table,
  children,
}: {
  readonly title: string;
  readonly controls?: ReactNode;
  /** How the figures are made; stands under chart and table, and in the picture. */
  readonly note?: ReactNode;
  readonly table: ChartTable;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const [form, setForm] = useState<'chart' | 'table'>('chart');
  const sheet = useRef<HTMLDivElement>(null);

  async function takePicture(): Promise<void> {
    if (sheet.current) tell(await copyPicture(sheet.current), t('achievement.pictureCopied'));
  }

  function takeCells(): void {
    const head = table.columns.map(({ name }) => ({ text: name, number: null }));
    tell(copyCells([head, ...table.rows.map(({ cells }) => cells)]), t('achievement.cellsCopied'));
  }

  const tell = (isCopied: boolean, text: string): void =>
    showToast({
      text: isCopied ? text : t('achievement.copyFailed'),
      tone: isCopied ? 'info' : 'error',
      topic: 'copy',
    });

  return (
    <section className="chart-panel" aria-label={title}>
      <div className="chart-panel__bar">
        {controls}
        <span className="spacer" />
        <SegmentedControl
          label={t('achievement.form')}
          segments={[
            { id: 'chart', label: t('achievement.asChart') },
            { id: 'table', label: t('achievement.asTable') },
          ]}
          value={form}
          onChange={setForm}
        />
        <Button size="small" variant="ghost" icon={Image} onPress={() => void takePicture()}>
          {t('achievement.copyPicture')}
        </Button>
        <Button size="small" variant="ghost" icon={Copy} onPress={takeCells}>
          {t('achievement.copyCells')}
        </Button>
      </div>
      <div className="chart-panel__scroll">
        <div className="chart-panel__sheet" ref={sheet}>
          <h2 className="chart-panel__title">{title}</h2>
          {form === 'chart' ? children : <FigureTable caption={title} table={table} />}
          {note && <p className="chart-panel__note">{note}</p>}
        </div>
      </div>
    </section>
  );
}

export function FigureTable({ caption, table }: { readonly caption: string; readonly table: ChartTable }) {
  const words = table.columns.findIndex(({ isNumber }) => !isNumber);
  return (
    <table className="figure-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {table.columns.map(({ name, isNumber }) => (
            <th key={name} scope="col" className={isNumber ? 'figure-table__number' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ id, cells, onChoose }) => (
          <tr key={id}>
            {cells.map(({ text }, index) => {
              const column = table.columns[index];
              return (
                <td
                  key={column?.name ?? index}
                  className={column?.isNumber ? 'figure-table__number' : undefined}
                >
                  {index === words && onChoose ? <LinkButton onPress={onChoose}>{text}</LinkButton> : text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
