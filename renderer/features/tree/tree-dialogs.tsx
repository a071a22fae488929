import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeLink } from '../../../db/domain/plan-document.ts';
import { usePlan } from '../../app/use-document.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { ChooseNodeDialog } from './choose-node-dialog.tsx';
import { findLastChild, listParents, type NodeMove } from './plan-moves.ts';

export type TreeQuestion = Readonly<{ kind: 'move' | 'link'; id: string }>;

const kinds = ['crosscuts', 'supports', 'cascades'] as const;

/** Where to, and what with: the ways that need no pointer. */
export function TreeDialogs({
  question: { kind, id },
  onMove,
  onLink,
  onClose,
}: {
  readonly question: TreeQuestion;
  readonly onMove: (move: NodeMove) => void;
  readonly onLink: (from: string, to: string, kind: NodeLink['kind']) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const plan = usePlan();
  const [linkKind, setLinkKind] = useState<NodeLink['kind']>('crosscuts');
  const node = plan.nodes.find((one) => one.id === id);
  if (!node) return null;
  if (kind === 'move') {
    return (
      <ChooseNodeDialog
        title={t('tree.choose.move')}
        act={t('tree.choose.moveAct')}
        nodes={listParents(plan, id)}
        onChoose={(parentId) =>
          onMove({ id, parentId, levelId: node.levelId, afterId: findLastChild(plan, parentId) })
        }
        onClose={onClose}
      />
    );
  }
  return (
    <ChooseNodeDialog
      title={t('tree.choose.link')}
      act={t('tree.choose.linkAct')}
      nodes={plan.nodes.filter((one) => one.id !== id)}
      onChoose={(to) => onLink(id, to, linkKind)}
      onClose={onClose}
    >
      <SegmentedControl<NodeLink['kind']>
        label={t('tree.links.kind')}
        segments={kinds.map((one) => ({ id: one, label: t(`tree.links.${one}`) }))}
        value={linkKind}
        onChange={setLinkKind}
      />
    </ChooseNodeDialog>
  );
}
