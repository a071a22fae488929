import { FileType, Image, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drawPoster, listTreeParts } from '../../../db/domain/tree/draw-poster.ts';
import type { TreeDrawing } from '../../../db/domain/tree/draw-tree.ts';
import {
  measureSmallestLetters,
  type PaperOrientation,
  planTiles,
  type TreePaper,
  type TreeScale,
} from '../../../db/domain/tree/plan-tiles.ts';
import { cardStyle } from '../../../db/domain/tree/tree-card.ts';
import type { MeasureText } from '../../../db/domain/tree/wrap-lines.ts';
import type { InputOf } from '../../../electron/api/contract.ts';
import { useFilePicker } from '../../app/file-picker.tsx';
import { useApi, usePlan } from '../../app/use-document.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useErrorText } from '../../ui/error-text.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { showToast } from '../../ui/toast-queue.ts';

type View = Omit<InputOf<'tree.render'>, 'planId' | 'paper' | 'orientation' | 'scale'>;

const papers: readonly TreePaper[] = ['A4', 'F4', 'A3'];
const pageCounts = ['2', '4', '6', '8', '12', '16', '24'] as const;
type SizeChoice = 'page' | 'full' | (typeof pageCounts)[number];
const toScale = (size: SizeChoice): TreeScale =>
  size === 'page' || size === 'full' ? { kind: size } : { kind: 'tiles', pages: Number(size) };

/** Smaller letters than this are not read on paper. */
const readablePt = 5;
const sketchWidth = 300;

/** The tree as a poster: on which paper, in how many pieces, and what it will look like cut up. */
export function PosterDialog({
  drawing,
  view,
  measure,
  onClose,
}: {
  readonly drawing: TreeDrawing;
  readonly view: View;
  readonly measure: MeasureText;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const pick = useFilePicker();
  const sayError = useErrorText();
  const { plan } = usePlan();
  const [paper, setPaper] = useState<TreePaper>('A4');
  const [orientation, setOrientation] = useState<PaperOrientation>('landscape');
  const [size, setSize] = useState<SizeChoice>('page');
  const [running, setRunning] = useState<'print' | 'svg' | 'pdf' | null>(null);
  const poster = useMemo(() => {
    const texts = {
      title: plan.title,
      lines: ['', ''],
      example: '',
      looseTitle: '',
      bands: [],
      ghosts: null,
    };
    return drawPoster(drawing, texts, { colouring: view.colouring, measure });
  }, [drawing, plan.title, view.colouring, measure]);
  const tiles = planTiles(poster, { paper, orientation, scale: toScale(size) });
  const smallest = measureSmallestLetters(tiles, cardStyle.small.size);
  const asked = { planId: plan.id, ...view, paper, orientation, scale: toScale(size) };

  async function print(): Promise<void> {
    setRunning('print');
    const made = await api['tree.render'](asked);
    const result = made.ok ? await api['report.print']({ key: made.value.key }) : made;
    setRunning(null);
    if (!result.ok) showToast({ text: sayError(result.error), tone: 'error' });
    else if (result.value.kind === 'address') window.open(result.value.address, '_blank', 'noopener');
  }

  async function exportAs(format: 'svg' | 'pdf'): Promise<void> {
    const file = await pick(`export-${format}`, `${t('shell.screens.tree')} ${plan.title}`);
    if (!file) return;
    setRunning(format);
    const result = await api['tree.export']({ ...asked, format, grant: file.grant });
    setRunning(null);
    if (!result.ok) {
      showToast({ text: sayError(result.error), tone: 'error' });
      return;
    }
    const { exported, name } = result.value;
    const openFolder = async (): Promise<void> => {
      const shown = await api['files.reveal']({ exported });
      if (!shown.ok) showToast({ text: sayError(shown.error), tone: 'error' });
    };
    showToast({
      text: t('report.exports.done', { name }),
      action: { label: t('report.exports.openFolder'), onPress: () => void openFolder() },
    });
    onClose();
  }

  return (
    <Dialog
      title={t('tree.poster.title')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button icon={Image} isPending={running === 'svg'} onPress={() => void exportAs('svg')}>
            {t('tree.poster.svg')}
          </Button>
          <Button icon={FileType} isPending={running === 'pdf'} onPress={() => void exportAs('pdf')}>
            {t('tree.poster.pdf')}
          </Button>
          <Button
            variant="primary"
            icon={Printer}
            isPending={running === 'print'}
            onPress={() => void print()}
          >
            {t('tree.poster.print')}
          </Button>
        </>
      }
    >
      <div className="tree-poster">
        <div className="tree-poster__choices">
          <SegmentedControl
            label={t('tree.poster.paper')}
            segments={papers.map((id) => ({ id, label: id }))}
            value={paper}
            onChange={setPaper}
          />
          <SegmentedControl
            label={t('tree.poster.orientation')}
            segments={(['landscape', 'portrait'] as const).map((id) => ({
              id,
              label: t(`tree.poster.${id}`),
            }))}
            value={orientation}
            onChange={setOrientation}
          />
          <Select<SizeChoice>
            label={t('tree.poster.size')}
            isLabelShown
            options={[
              { id: 'page', label: t('tree.poster.onePage') },
              ...pageCounts.map((id) => ({ id, label: t('tree.poster.atMost', { count: Number(id) }) })),
              { id: 'full', label: t('tree.poster.full') },
            ]}
            value={size}
            onChange={setSize}
          />
          <p>
            {t('tree.poster.result', { count: tiles.tiles.length, rows: tiles.rows, columns: tiles.columns })}
          </p>
          {smallest < readablePt && (
            <p className="tree-poster__warning">
              {t('tree.poster.tooSmall', { size: smallest.toFixed(1).replace('.', ',') })}
            </p>
          )}
        </div>
        <Sketch drawing={drawing} width={poster.width} height={poster.height} tiles={tiles} />
      </div>
    </Dialog>
  );
}

/** Where the cuts go through the picture. */
function Sketch({
  drawing,
  width,
  height,
  tiles,
}: {
  readonly drawing: TreeDrawing;
  readonly width: number;
  readonly height: number;
  readonly tiles: ReturnType<typeof planTiles>;
}) {
  const { t } = useTranslation();
  const last = tiles.tiles.at(-1)?.view ?? { x: 0, y: 0, width, height };
  const all = { width: last.x + last.width, height: last.y + last.height };
  const scale = Math.min(sketchWidth / all.width, 220 / all.height);
  const dx = (width - drawing.width) / 2;
  const dy = height - drawing.height - 24;
  return (
    <svg
      className="tree-sketch"
      role="img"
      aria-label={t('tree.poster.sketch', { count: tiles.tiles.length })}
      width={all.width * scale}
      height={all.height * scale}
      viewBox={`0 0 ${all.width} ${all.height}`}
    >
      {tiles.tiles.map(({ number, view }) => (
        <rect key={number} className="tree-sketch__page" {...view} strokeWidth={1.5 / scale} />
      ))}
      {listTreeParts({ ...drawing, links: [], edges: [], ghosts: [] }).map(({ box }) => (
        <rect
          key={`${box.x} ${box.y}`}
          className="tree-sketch__card"
          x={box.x + dx}
          y={Math.max(box.y + dy, 0)}
          width={box.width}
          height={box.height}
        />
      ))}
    </svg>
  );
}
