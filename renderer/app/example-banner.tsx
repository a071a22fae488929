import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../ui/banner.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { useFileActions } from './file-actions.tsx';
import { useDocument } from './use-document.ts';

/** Files whose notice was closed in this window, by folder and name. */
const closedFor = new Set<string>();

/** Says on every screen of a sample that its figures are invented, and how to keep it as a file of one's own. */
export function ExampleBanner() {
  const { t } = useTranslation();
  const info = useDocument((state) => state.info);
  const actions = useFileActions();
  const [, redraw] = useState(0);
  if (!info?.isWorkingCopy) return null;
  const key = `${info.folder}/${info.name}`;
  if (closedFor.has(key)) return null;
  return (
    <Banner
      actions={<LinkButton onPress={() => void actions.saveCopy()}>{t('shell.exampleSave')}</LinkButton>}
      onClose={() => {
        closedFor.add(key);
        redraw((count) => count + 1);
      }}
    >
      {t('shell.exampleBanner')}
    </Banner>
  );
}
