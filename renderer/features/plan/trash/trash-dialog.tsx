import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../electron/api/contract.ts';
import { showMoment } from '../../../app/format-moment.ts';
import { useApi, useDocument } from '../../../app/use-document.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useErrorText } from '../../../ui/error-text.ts';
import { getTree, offerUndo } from '../state/outline-host.ts';
import { reveal } from '../state/outline-state.ts';
import type { OutlineActions } from '../use-outline.ts';
import './trash-dialog.css';

type Entry = OutputOf<'trash.list'>[number];

const shownEntries = 200;

/** "Tempat sampah": what was removed and is still gone, each with the one press that brings it back. */
export function TrashDialog({
  actions,
  isReadOnly,
  onClose,
}: {
  readonly actions: OutlineActions;
  readonly isReadOnly: boolean;
  /** The row that came back and is to be shown; null where the dialog was only looked at. */
  readonly onClose: (rowKey: string | null) => void;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const sayError = useErrorText();
  const { planId } = actions.host;
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const read = useCallback(async (): Promise<void> => {
    const result = await api['trash.list']({ planId, limit: shownEntries });
    if (result.ok) setEntries(result.value);
    else setProblem(sayError(result.error));
  }, [api, planId, sayError]);
  useEffect(() => void read(), [read]);

  async function restore(entry: Entry): Promise<void> {
    const { host } = actions;
    const result = await host.document.run('trash.restore', { planId, seq: entry.seq });
    if (!result.ok) {
      setProblem(sayError(result.error));
      await read();
      return;
    }
    const { nodeIds, indicatorIds, movedToTop } = result.value.value;
    const [first] = [...nodeIds, ...indicatorIds];
    if (first !== undefined) host.outline.set((now) => reveal(now, getTree(host), first));
    const said = t('edit.trash.restored', { count: nodeIds.length + indicatorIds.length });
    const moved = movedToTop === 0 ? '' : ` ${t('edit.trash.movedToTop', { count: movedToTop })}`;
    offerUndo(host, `${said}${moved}`, 1);
    onClose(first ?? null);
  }

  return (
    <Dialog
      title={t('edit.trash.title')}
      isOpen
      isWide
      onClose={() => onClose(null)}
      actions={<Button onPress={() => onClose(null)}>{t('common.close')}</Button>}
    >
      <p className="muted">{t('edit.trash.about')}</p>
      {problem && (
        <p role="alert" className="trash__problem">
          {problem}
        </p>
      )}
      {entries?.length === 0 && <p className="trash__empty">{t('edit.trash.empty')}</p>}
      {entries !== null && entries.length > 0 && (
        <ul className="trash" aria-label={t('edit.trash.list')}>
          {entries.map((entry) => (
            <TrashLine
              key={entry.seq}
              entry={entry}
              onRestore={isReadOnly || entry.isErased ? null : () => void restore(entry)}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function TrashLine({ entry, onRestore }: { readonly entry: Entry; readonly onRestore: (() => void) | null }) {
  const { t } = useTranslation();
  const language = useDocument((state) => state.app?.language ?? 'id');
  const name = entry.titles.length === 0 ? t('edit.trash.unnamed') : entry.titles.join(' · ');
  const counts = [
    ...(entry.nodes > 0 ? [t('edit.trash.rows', { count: entry.nodes })] : []),
    ...(entry.indicators > 0 ? [t('edit.trash.indicators', { count: entry.indicators })] : []),
  ];
  const when = showMoment(entry.at, new Date(), language);
  return (
    <li className="trash__line">
      <div className="trash__what">
        <span className="trash__name">{name}</span>
        <span className="muted">
          {counts.join(', ')} · {t('edit.trash.by', { when, who: entry.actor })}
        </span>
        {entry.isErased && <span className="muted">{t('edit.trash.erased')}</span>}
      </div>
      {onRestore && (
        <Button size="small" aria-label={t('edit.trash.restoreWhat', { what: name })} onPress={onRestore}>
          {t('edit.trash.restore')}
        </Button>
      )}
    </li>
  );
}
