import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../electron/api/app.ts';
import type { NewerFile } from '../../electron/api/document.ts';
import { Banner } from '../ui/banner.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { useFileActions } from './file-actions.tsx';
import { showMoment } from './format-moment.ts';
import { useApi, useDocument } from './use-document.ts';

/** Files whose notice was closed in this window, by folder and name. */
const closedFor = new Set<string>();

/** Says that a later state of this document is known here, and leads to it: work on an older copy is work lost. */
export function OlderCopyBanner() {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const info = useDocument((state) => state.info);
  const { openRecent } = useFileActions();
  const [, redraw] = useState(0);
  if (!info?.newer) return null;
  const { newer } = info;
  const key = `${info.folder}/${info.name}`;
  if (closedFor.has(key)) return null;
  const show = (at: string): string => showMoment(at, new Date(), i18n.language as Language);
  const values = { ...newer, changed: show(newer.changedAt), own: show(info.savedAt) };
  const open = async ({ name, folder }: NewerFile): Promise<void> => {
    const recents = await api['files.recents']({});
    const found = recents.ok && recents.value.find((one) => one.name === name && one.folder === folder);
    if (found) await openRecent(found);
  };
  return (
    <Banner
      tone="warning"
      actions={
        newer.isSamePlace ? null : (
          <LinkButton onPress={() => void open(newer)}>{t('shell.olderCopy.open')}</LinkButton>
        )
      }
      onClose={() => {
        closedFor.add(key);
        redraw((count) => count + 1);
      }}
    >
      {t(newer.isSamePlace ? 'shell.olderCopy.samePlace' : 'shell.olderCopy.elsewhere', values)}
    </Banner>
  );
}
