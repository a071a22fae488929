import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../db/domain/errors.ts';
import type { WantedLevel } from '../../../../db/domain/framework-change.ts';
import type { Level, LevelKind } from '../../../../db/domain/plan-document.ts';
import { useDocumentStore, useIsReadOnly, usePlan } from '../../../app/use-document.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { CommitField } from '../../../ui/commit-field.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { sayError } from '../../../ui/error-text.ts';
import { MenuButton } from '../../../ui/menu-button.tsx';
import { Select } from '../../../ui/select.tsx';
import type { SettingsSection } from '../section.ts';
import { useFileOverview } from '../use-file-overview.ts';

const levelKinds: readonly LevelKind[] = [
  'vision',
  'purpose',
  'mission',
  'goal',
  'objective',
  'strategy',
  'policy',
  'priority',
  'program',
  'activity',
  'subactivity',
  'group',
  'other',
];

/** The words and order of the cascade: every row that is there keeps its place, or the change is refused with why. */
function TermsSection() {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const isReadOnly = useIsReadOnly();
  const { plan, levels, nodes } = usePlan();
  const overview = useFileOverview();
  const [error, setError] = useState<AppError | null>(null);
  const framework = overview?.frameworks.find(({ id }) => id === plan.frameworkId);
  const sharing =
    overview?.plans.filter((one) => one.frameworkId === plan.frameworkId && one.id !== plan.id) ?? [];
  const used = Map.groupBy(nodes, (node) => node.levelId);

  type Change = Readonly<{ name?: string; language?: typeof plan.language; levels?: readonly WantedLevel[] }>;
  async function change(wanted: Change): Promise<AppError | null> {
    const result = await store.run('framework.update', {
      planId: plan.id,
      id: plan.frameworkId,
      name: wanted.name ?? framework?.name ?? plan.frameworkSlug,
      language: wanted.language ?? plan.language,
      levels: [...(wanted.levels ?? levels.map(toWanted))],
    });
    return result.ok ? null : result.error;
  }
  const changeLevels = async (wanted: readonly WantedLevel[]): Promise<void> =>
    setError(await change({ levels: wanted }));
  const changeLevel = (id: string, part: Partial<WantedLevel>): readonly WantedLevel[] =>
    levels.map((level) => (level.id === id ? { ...toWanted(level), ...part } : toWanted(level)));
  const move = (index: number, by: -1 | 1): void => {
    const wanted = levels.map(toWanted);
    const [level] = wanted.splice(index, 1);
    if (level) wanted.splice(index + by, 0, level);
    void changeLevels(wanted);
  };

  return (
    <div className="settings__part">
      <div className="settings__form">
        <CommitField
          key={plan.frameworkId}
          label={t('settings.terms.name')}
          value={framework?.name ?? ''}
          isReadOnly={isReadOnly || !framework}
          onCommit={async (text) => {
            if (text.trim() === '') return t('settings.terms.blank');
            const refused = await change({ name: text.trim() });
            return refused ? sayError(t, refused) : undefined;
          }}
        />
        <Select
          label={t('settings.terms.language')}
          isLabelShown
          isWide
          isDisabled={isReadOnly || !framework}
          options={(['id', 'en', 'da'] as const).map((id) => ({
            id,
            label: t(`settings.terms.languages.${id}`),
          }))}
          value={plan.language}
          onChange={(language) => void change({ language }).then(setError)}
        />
      </div>
      {sharing.length > 0 && (
        <p className="settings__hint">
          {t('settings.terms.sharedWith', { plans: sharing.map(({ title }) => title).join(', ') })}
        </p>
      )}
      <h3 className="settings__heading">{t('settings.terms.levels')}</h3>
      {error && <ErrorNote error={error} onClose={() => setError(null)} />}
      <table className="level-table">
        <thead>
          <tr>
            <th scope="col">{t('settings.terms.level')}</th>
            <th scope="col">{t('settings.terms.kind')}</th>
            <th scope="col" className="level-table__number">
              {t('settings.terms.rows')}
            </th>
            <th scope="col" className="level-table__check">
              {t('settings.terms.indicators')}
            </th>
            <th scope="col" className="level-table__check">
              {t('settings.terms.budgets')}
            </th>
            <td className="level-table__actions" />
          </tr>
        </thead>
        <tbody>
          {levels.map((level, index) => (
            <tr key={level.id}>
              <td>
                <CommitField
                  label={t('settings.terms.level')}
                  isLabelHidden
                  value={level.name}
                  isReadOnly={isReadOnly}
                  onCommit={async (text) => {
                    if (text.trim() === '') return t('settings.terms.blank');
                    const refused = await change({ levels: changeLevel(level.id, { name: text.trim() }) });
                    return refused ? sayError(t, refused) : undefined;
                  }}
                />
              </td>
              <td>{t(`settings.terms.kinds.${level.kind}`)}</td>
              <td className="level-table__number">{used.get(level.id)?.length ?? 0}</td>
              {(['mayHoldIndicators', 'mayHoldBudgets'] as const).map((flag) => (
                <td key={flag} className="level-table__check">
                  <input
                    type="checkbox"
                    aria-label={t(
                      flag === 'mayHoldIndicators'
                        ? 'settings.terms.indicatorsOf'
                        : 'settings.terms.budgetsOf',
                      { level: level.name },
                    )}
                    checked={level[flag]}
                    disabled={isReadOnly}
                    onChange={(event) =>
                      void changeLevels(changeLevel(level.id, { [flag]: event.target.checked }))
                    }
                  />
                </td>
              ))}
              <td className="level-table__actions">
                <IconButton
                  icon={ArrowUp}
                  size="small"
                  label={t('settings.terms.up', { level: level.name })}
                  isDisabled={isReadOnly || index === 0}
                  onPress={() => move(index, -1)}
                />
                <IconButton
                  icon={ArrowDown}
                  size="small"
                  label={t('settings.terms.down', { level: level.name })}
                  isDisabled={isReadOnly || index === levels.length - 1}
                  onPress={() => move(index, 1)}
                />
                <IconButton
                  icon={Trash2}
                  size="small"
                  label={t('settings.terms.remove', { level: level.name })}
                  isDisabled={isReadOnly || levels.length === 1}
                  onPress={() => void changeLevels(levels.filter(({ id }) => id !== level.id).map(toWanted))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="level-table__add">
        <MenuButton
          label={t('settings.terms.add')}
          entries={levelKinds.map((kind) => ({
            id: kind,
            label: t(`settings.terms.kinds.${kind}`),
            onAction: () => void changeLevels([...levels.map(toWanted), makeLevel(kind)]),
          }))}
        >
          <Button icon={Plus} hasMenu isDisabled={isReadOnly}>
            {t('settings.terms.add')}
          </Button>
        </MenuButton>
      </div>
    </div>
  );

  /** A new level is called what it is taken for, and counts where two would be called the same. */
  function makeLevel(kind: LevelKind): WantedLevel {
    const name = t(`settings.terms.kinds.${kind}`);
    const taken = new Set(levels.map((level) => level.name.toLowerCase()));
    let free: string = name;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${name} ${count}`;
    return { id: null, kind, name: free, mayHoldIndicators: true, mayHoldBudgets: false };
  }
}

const toWanted = ({ id, kind, name, mayHoldIndicators, mayHoldBudgets }: Level): WantedLevel => ({
  id,
  kind,
  name,
  mayHoldIndicators,
  mayHoldBudgets,
});

export const section: SettingsSection = {
  id: 'terms',
  order: 30,
  title: (t) => t('settings.terms.section'),
  Content: TermsSection,
};
