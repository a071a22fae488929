import type { TFunction } from 'i18next';
import { Undo2, User } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../electron/api/contract.ts';
import { sayCommand } from '../../app/command-text.ts';
import { showMoment } from '../../app/format-moment.ts';
import { useApi, useDocument } from '../../app/use-document.ts';
import { Icon } from '../../ui/icon.tsx';

type Entry = OutputOf<'history.list'>[number];
/** As the history of the file names them. */
const undoCommand = 'undo';
const redoCommand = 'redo';
const shownEntries = 6;
/** What an undone step was stands further back than the step that took it back. */
const readEntries = 30;

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
    void api['history.list']({ before: null, limit: readEntries }).then((result) => {
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
        {entries?.slice(0, shownEntries).map((entry) => (
          <li key={entry.seq} className="change">
            <Icon of={entry.undoes === null ? User : Undo2} />
            <span className="change__what">
              {t('home.changes.by', { who: entry.actor, what: sayEntry(t, entry, entries) })}
            </span>
            <span className="change__when">{showMoment(entry.at, now, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const toStep = ({ command, changes }: Entry) => ({ command, count: changes });

/** An undo says what it took back, and so does a redo, through all that was done and undone in between. */
function sayEntry(t: TFunction, entry: Entry, entries: readonly Entry[]): string {
  const isUndo = entry.command === undoCommand;
  if (!isUndo && entry.command !== redoCommand) return sayCommand(t, toStep(entry));
  let origin: Entry | undefined = entry;
  while (origin?.undoes != null) {
    const { undoes }: Entry = origin;
    origin = entries.find(({ seq }) => seq === undoes);
  }
  const what = origin ? sayCommand(t, toStep(origin)) : t('commands.unknown');
  return isUndo ? t('commands.history.undo', { what }) : t('commands.history.redo', { what });
}
