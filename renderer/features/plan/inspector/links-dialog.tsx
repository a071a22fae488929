import { useEffect, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../db/domain/errors.ts';
import type { LinkedNode, NodeLink, PlanDocument, PlanNode } from '../../../../db/domain/plan-document.ts';
import { useApi, useDocumentStore } from '../../../app/use-document.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { LevelTag } from '../../../ui/level-tag.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import './links.css';

const kinds: readonly NodeLink['kind'][] = ['supports', 'cascades', 'crosscuts'];
/** Long enough to type the next letter. */
const pauseMs = 150;

/** Which row, of this plan or another one, and what the two have to do with each other. */
export function LinkDialog({
  plan,
  node,
  onClose,
}: {
  readonly plan: PlanDocument;
  readonly node: PlanNode;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const store = useDocumentStore();
  const [kind, setKind] = useState<NodeLink['kind']>('supports');
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly LinkedNode[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const planId = plan.plan.id;

  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      void api['node.search']({ query, planId }).then((result) => {
        if (isWanted && result.ok) setFound(result.value.filter(({ id }) => id !== node.id));
      });
    }, pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [api, query, planId, node.id]);

  async function link(toNodeId: string | null): Promise<void> {
    if (toNodeId === null) return;
    const result = await store.run('node.link', { planId, fromNodeId: node.id, toNodeId, kind });
    if (result.ok) onClose();
    else setError(result.error);
  }

  return (
    <Dialog
      title={t('plans.links.dialog')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={chosen === null} onPress={() => void link(chosen)}>
            {t('plans.links.act')}
          </Button>
        </>
      }
    >
      <p className="links-dialog__row">{node.text}</p>
      <div className="links-dialog__ask">
        <Select
          label={t('plans.links.kind')}
          isLabelShown
          options={kinds.map((id) => ({ id, label: t(`plans.links.from.${id}`) }))}
          value={kind}
          onChange={setKind}
        />
        <TextField
          label={t('plans.links.search')}
          value={query}
          onChange={setQuery}
          inputMode="search"
          autoFocus
        />
      </div>
      <ListBox
        className="links-dialog__list"
        aria-label={t('plans.links.results')}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys;
          setChosen(key === undefined ? null : String(key));
        }}
        onAction={(key) => void link(String(key))}
        renderEmptyState={() => <p className="muted">{t('plans.links.noResult')}</p>}
      >
        {found.map((one) => (
          <ListBoxItem key={one.id} id={one.id} textValue={one.text} className="links-dialog__item">
            <LevelTag kind={one.levelKind}>{one.levelName}</LevelTag>
            <span>
              {one.code && `${one.code} `}
              {one.text}
              <span className="node-links__plan">
                {one.planId === planId ? t('plans.links.here') : one.planTitle}
              </span>
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
      {error && <ErrorNote error={error} />}
    </Dialog>
  );
}
