import { ScoringForm } from '../scoring/scoring-form.tsx';
import type { SettingsSection } from '../section.ts';

export const section: SettingsSection = {
  id: 'scoring',
  order: 40,
  title: (t) => t('indicator.scoring.title'),
  Content: ScoringForm,
};
