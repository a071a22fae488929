import { useTranslation } from 'react-i18next';
import type { RuleLevel } from '../../../db/domain/cascade-rules.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import type { Box } from '../../../db/domain/tree/layout-tree.ts';
import { TextEditor } from './text-editor.tsx';
import type { TreeActions } from './use-tree-actions.ts';
import type { Viewport } from './viewport.ts';

export type Writing =
  | Readonly<{ kind: 'text'; id: string }>
  /** A new card below one. */
  | Readonly<{ kind: 'child'; id: string; level: RuleLevel }>;

/** Writes the text of a card, or that of a card that is only there once it has one. */
export function CardEditor({
  writing,
  plan,
  box,
  view,
  actions,
  onAdded,
  onEnd,
}: {
  readonly writing: Writing;
  readonly plan: PlanDocument;
  readonly box: Box | null;
  readonly view: Viewport;
  readonly actions: TreeActions;
  readonly onAdded: (id: string, levelId: string) => void;
  readonly onEnd: (byKeyboard: boolean) => void;
}) {
  const { t } = useTranslation();
  const node = plan.nodes.find((one) => one.id === writing.id);
  if (!node || !box) return null;
  if (writing.kind === 'text') {
    return (
      <TextEditor
        label={t('tree.text')}
        text={node.text}
        box={box}
        view={view}
        onKeep={(text) => actions.rename(node.id, text)}
        onEnd={onEnd}
      />
    );
  }
  const { level } = writing;
  return (
    <TextEditor
      label={t('tree.newChild', { level: level.name })}
      text=""
      box={{ ...box, y: box.y + box.height + 12 }}
      view={view}
      onKeep={async (text) => {
        const added = await actions.addChild(node.id, level.id, text);
        if (typeof added === 'string') return added;
        onAdded(added.id, level.id);
        return undefined;
      }}
      onEnd={onEnd}
    />
  );
}
