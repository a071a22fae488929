import { ChevronLeft, ChevronRight, Minus, Plus } from 'lucide-react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../ui/button.tsx';
import type { PaperDesk } from './use-paper-desk.ts';

/** Page and size of the paper, floating over the desk. */
export function PaperControls({ desk, pages }: { readonly desk: PaperDesk; readonly pages: number }) {
  const { t } = useTranslation();
  const percent = Math.round((desk.scale / (96 / 72)) * 100);
  return (
    <Toolbar className="paper-controls" aria-label={t('report.preview')}>
      <IconButton
        icon={ChevronLeft}
        size="small"
        label={t('report.previousPage')}
        isDisabled={desk.page <= 1}
        onPress={() => desk.goToPage(desk.page - 1)}
      />
      <span className="paper-controls__page" aria-live="polite">
        {t('report.page', { page: desk.page, total: pages })}
      </span>
      <IconButton
        icon={ChevronRight}
        size="small"
        label={t('report.nextPage')}
        isDisabled={desk.page >= pages}
        onPress={() => desk.goToPage(desk.page + 1)}
      />
      <span className="paper-controls__line" aria-hidden="true" />
      <IconButton icon={Minus} size="small" label={t('report.zoomOut')} onPress={() => desk.zoomBy(-1)} />
      <Button variant="ghost" size="small" aria-pressed={desk.zoom === null} onPress={desk.fitWidth}>
        {desk.zoom === null ? t('report.fitWidth') : `${percent}%`}
      </Button>
      <IconButton icon={Plus} size="small" label={t('report.zoomIn')} onPress={() => desk.zoomBy(1)} />
      <Button variant="ghost" size="small" aria-pressed={desk.zoom === 1} onPress={desk.showActualSize}>
        {t('paper.actualSize')}
      </Button>
    </Toolbar>
  );
}
