import { Undo2, User } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../electron/api/contract.ts';
import { sayCommand } from '../../app/command-text.ts';
import { showMoment } from '../../app/format-moment.ts';
import { useApi, useDocument } from '../../app/use-document.ts';
import { Icon } from '../../ui/icon.tsx';

type Entry = OutputOf<'history.list'>[number];
const shownEntries = 6;

/** Who did what last, from the history of the file; read again after every change. */
export function RecentChanges() {
  const { t } = useTranslation();
  const api = useApi();
  const language = useDocument((state) => state.app?.language ?? 'id');
  const savedAt = useDocument((state) => state.info?.savedAt ?? null);
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  useEffect(() => {
    let isHere = true;
    // Another moment of saving is another history.
    if (savedAt === null) return;
    void api['history.list']({ before: null, limit: shownEntries }).then((result) => {
      if (isHere && result.ok) setEntries(result.value);
    });
    return () => {
      isHere = false;
    };
  }, [api, savedAt]);
  const now = new Date();
  return (
    <section className="home__card" aria-labelledby="home-changes">
      <h2 className="home__heading" id="home-changes">
        {t('home.changes.title')}
      </h2>
      {entries?.length === 0 && <p className="home__empty">{t('home.changes.none')}</p>}
      <ul className="home__list">
        {entries?.map((entry) => (
          <li key={entry.seq} className="change">
            <Icon of={entry.undoes === null ? User : Undo2} />
            <span className="change__what">
              {t('home.changes.by', { who: entry.actor, what: sayCommand(t, toStep(entry)) })}
            </span>
            <span className="change__when">{showMoment(entry.at, now, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const toStep = ({ command, changes }: Entry) => ({ command, count: changes });
