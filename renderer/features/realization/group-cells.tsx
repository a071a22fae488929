import { ChevronDown, ChevronRight } from 'lucide-react';
import { BandPill } from '../../ui/band-pill.tsx';
import { Icon } from '../../ui/icon.tsx';
import { type EntryStyle, writeAchievement } from './entry-facts.ts';
import type { GroupRow } from './entry-rows.ts';
import { isExpected, summarizeGroup } from './entry-summary.ts';

const joinName = (code: string | null, name: string): string => (code ? `${code} ${name}` : name);
export const nameLevel = (row: GroupRow): string => joinName(row.levelName, row.node.code ?? '').trim();

/** Whether there is anything to fill in or to average in a group, or its own word to tell. */
export const hasSum = ({ rows, status }: GroupRow): boolean =>
  (rows.length === 0 && status !== undefined) ||
  rows.some((row) => isExpected(row) || row.achievement.kind === 'scored');

/**
 * The name of a group and at its end its sum, over the whole width that is seen: columns may be scrolled away beneath.
 */
export function GroupCell({
  row,
  isCollapsed,
  onToggle,
  style,
}: {
  readonly row: GroupRow;
  readonly isCollapsed: boolean;
  readonly onToggle: (key: string) => void;
  readonly style: EntryStyle;
}) {
  const name = row.node.text;
  const label = style.t(`realization.group.${isCollapsed ? 'expand' : 'collapse'}`, { name });
  return (
    <span className="entry-group">
      <button
        type="button"
        className="entry-group__toggle"
        hidden={row.rows.length === 0}
        tabIndex={-1}
        aria-expanded={!isCollapsed}
        aria-label={label}
        onClick={() => onToggle(row.key)}
      >
        <Icon of={isCollapsed ? ChevronRight : ChevronDown} size={14} />
      </button>
      <span className="entry-group__level">{nameLevel(row)}</span>
      <span className="entry-group__name" title={name}>
        {name}
      </span>
      {hasSum(row) && <GroupSum row={row} style={style} />}
    </span>
  );
}

function GroupSum({ row, style }: { readonly row: GroupRow; readonly style: EntryStyle }) {
  const { filled, expected, mean, band } = summarizeGroup(row, style.settings, style.scale);
  if (row.status !== undefined && row.rows.length === 0) {
    const { t } = style;
    return (
      <span className="entry-group__sum">
        {row.status === null ? (
          <span className="entry-act">{t('realization.group.tell')}</span>
        ) : (
          t(`plans.status.words.${row.status}`)
        )}
      </span>
    );
  }
  return (
    <span className="entry-group__sum">
      {expected > 0 && style.t('realization.group.filled', { filled, total: expected })}
      {mean !== null && band !== null && (
        <BandPill tone={band.tone} text={writeAchievement(mean, style)} name={band.label[style.language]} />
      )}
    </span>
  );
}
