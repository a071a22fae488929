import { Check, ChevronDown, ChevronRight, Info, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import {
  countOpen,
  type PreflightFinding,
  type PreflightPlace,
} from '../../../db/domain/preflight/preflight-finding.ts';
import { type PreflightLine, writePreflight } from '../../../electron/api/text/preflight-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { LinkButton } from '../../ui/link-button.tsx';

type Go = (place: PreflightPlace) => void;

/** More of them stand behind their number until somebody asks. */
const mostShown = 3;

/** What the checks before printing found, each line a way to where it is mended. */
export function PreflightList({
  findings,
  onGo,
}: {
  readonly findings: readonly PreflightFinding[];
  readonly onGo: Go;
}) {
  const { t } = useTranslation();
  const count = countOpen(findings);
  return (
    <>
      <p className={count > 0 ? 'report-check report-check--note preflight__count' : 'report-check'}>
        <Icon of={count > 0 ? TriangleAlert : Check} />
        <span>{count > 0 ? t('preflight.open', { count }) : t('preflight.clean')}</span>
      </p>
      <ul className="preflight">
        {findings.map((finding) => (
          <FindingGroup key={finding.rule} finding={finding} onGo={onGo} />
        ))}
      </ul>
    </>
  );
}

function FindingGroup({ finding, onGo }: { readonly finding: PreflightFinding; readonly onGo: Go }) {
  const { t } = useTranslation();
  const { text, lines } = writePreflight(
    finding,
    t as unknown as (key: string, params: Readonly<Record<string, string | number>>) => string,
  );
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const shows = isOpen ?? lines.length <= mostShown;
  const isNote = finding.weight === 'note';
  const place = finding.items[0]?.place ?? null;
  return (
    <li className={isNote ? 'preflight__group' : 'preflight__group preflight__group--open'}>
      <div className="preflight__head">
        <Icon of={isNote ? Info : TriangleAlert} />
        {isNote && <span className="visually-hidden">{t('report.checks.note')}: </span>}
        {lines.length > 0 ? (
          <Button className="preflight__toggle" aria-expanded={shows} onPress={() => setOpen(!shows)}>
            <span>{text}</span>
            <Icon of={shows ? ChevronDown : ChevronRight} />
          </Button>
        ) : (
          <span>
            {text} {place && <LinkButton onPress={() => onGo(place)}>{t('report.checks.mend')}</LinkButton>}
          </span>
        )}
      </div>
      {shows && lines.length > 0 && (
        <ul className="preflight__items">
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and lines keep no state
            <li key={i}>
              <FindingLine line={line} onGo={onGo} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function FindingLine({ line, onGo }: { readonly line: PreflightLine; readonly onGo: Go }) {
  const { place } = line.item;
  return place === null ? line.text : <LinkButton onPress={() => onGo(place)}>{line.text}</LinkButton>;
}
