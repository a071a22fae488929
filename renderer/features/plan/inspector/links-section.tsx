import { Link2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanDocument, PlanNode } from '../../../../db/domain/plan-document.ts';
import { InspectorSection } from '../../../app/inspector.tsx';
import { useDocumentStore } from '../../../app/use-document.ts';
import { useNavigation } from '../../../app/use-navigation.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { sayError } from '../../../ui/error-text.ts';
import { LevelTag, type TagKind } from '../../../ui/level-tag.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import './links.css';
import { LinkDialog } from './links-dialog.tsx';
import { listLinks, type ShownLink } from './links-model.ts';

/** What a row has to do with rows elsewhere, in this plan and in the others of the file. */
export function LinksSection({
  plan,
  node,
  isReadOnly,
}: {
  readonly plan: PlanDocument;
  readonly node: PlanNode;
  readonly isReadOnly: boolean;
}) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const navigation = useNavigation();
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const links = listLinks(plan, node.id);
  const groups = Map.groupBy(links, ({ kind, isFrom }) => `${isFrom ? 'from' : 'to'}.${kind}` as const);

  async function remove(id: string): Promise<void> {
    const result = await store.run('node.unlink', { planId: plan.plan.id, id });
    setError(result.ok ? null : sayError(t, result.error));
  }
  async function follow(link: ShownLink): Promise<void> {
    if (link.planId !== null) await store.showPlan(link.planId);
    navigation.go('plan', { nodeId: link.node.id });
  }

  return (
    <InspectorSection title={t('plans.links.title')}>
      {links.length === 0 && <p className="muted">{t('plans.links.none')}</p>}
      {[...groups].map(([way, of]) => (
        <div key={way} className="node-links">
          <h4 className="node-links__way">{t(`plans.links.${way}`)}</h4>
          <ul className="node-links__list">
            {of.map((link) => (
              <li key={link.id} className="node-links__item">
                <span className="node-links__words">
                  <LevelTag kind={link.node.levelKind as TagKind}>{link.node.level}</LevelTag>{' '}
                  <LinkButton onPress={() => void follow(link)}>
                    {link.node.code ? `${link.node.code} ${link.node.text}` : link.node.text}
                  </LinkButton>
                  {link.planTitle && <span className="node-links__plan">{link.planTitle}</span>}
                </span>
                {!isReadOnly && (
                  <IconButton
                    icon={X}
                    size="small"
                    label={t('plans.links.remove', { text: link.node.text })}
                    onPress={() => void remove(link.id)}
                  />
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {error && (
        <p className="field__error" role="alert">
          {error}
        </p>
      )}
      {!isReadOnly && (
        <Button size="small" icon={Link2} onPress={() => setAsking(true)}>
          {t('plans.links.add')}
        </Button>
      )}
      {isAsking && <LinkDialog plan={plan} node={node} onClose={() => setAsking(false)} />}
    </InspectorSection>
  );
}
