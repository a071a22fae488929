import { useTranslation } from 'react-i18next';
import { isSameDay, showMoment, showTime } from './format-moment.ts';
import { useDocument } from './use-document.ts';

/** "Tersimpan pukul 10.42", with the day when it was not today. */
export function useSavedText(): string {
  const { t } = useTranslation();
  const savedAt = useDocument((state) => state.info?.savedAt ?? null);
  const language = useDocument((state) => state.app?.language ?? 'id');
  if (savedAt === null) return '';
  const now = new Date();
  return isSameDay(savedAt, now)
    ? t('shell.savedAt', { time: showTime(savedAt, language) })
    : t('shell.savedOn', { when: showMoment(savedAt, now, language) });
}
