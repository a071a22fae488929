import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TreeWords } from '../../../db/domain/tree/tree-card.ts';
import { useDocument } from '../../app/use-document.ts';

/** The words on the cards in the language of the screen. */
export function useTreeWords(): TreeWords {
  const { t } = useTranslation();
  const language = useDocument((state) => state.app?.language ?? 'id');
  return useMemo(
    () => ({
      indicators: (count) => t('tree.card.indicators', { count }),
      responsible: (name) => t('tree.card.responsible', { name }),
      notServed: t('tree.card.notServed'),
      noScore: t('tree.card.noScore'),
      bandLanguage: language,
      outsideLinks: (count) => t('tree.card.outsideLinks', { count }),
      links: {
        supports: t('tree.links.supports'),
        cascades: t('tree.links.cascades'),
        crosscuts: t('tree.links.crosscuts'),
      },
      linksBack: {
        supports: t('tree.links.back.supports'),
        cascades: t('tree.links.back.cascades'),
        crosscuts: t('tree.links.back.crosscuts'),
      },
      loose: {
        'no-parent': t('tree.loose.no-parent'),
        'lost-parent': t('tree.loose.lost-parent'),
        circle: t('tree.loose.circle'),
        'no-objective': t('tree.loose.no-objective'),
      },
    }),
    [t, language],
  );
}
