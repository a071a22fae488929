import { useMemo, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import {
  indicatorFigures,
  type LiveField,
  nodeFigures,
  planFigures,
} from '../../../../db/domain/rich-text/live-field.ts';
import type { FieldReader } from '../../../../db/domain/rich-text/read-field.ts';
import { listPlanYears } from '../../../../db/domain/score-plan.ts';
import { usePlan } from '../../../app/use-document.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';

type Subject = Readonly<{ key: string; kind: LiveField['of']; id: string; name: string; detail: string }>;

/** „Sisipkan angka…”: whose figure, of which year, and which one, with what it reads now. */
export function FieldPicker({
  reader,
  year: firstYear,
  onPick,
  onClose,
}: {
  readonly reader: FieldReader;
  readonly year: number;
  readonly onPick: (field: LiveField) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const plan = usePlan();
  const [sought, setSought] = useState('');
  const years = useMemo(() => listPlanYears(plan), [plan]);
  const [year, setYear] = useState(years.includes(firstYear) ? firstYear : (years.at(-1) ?? firstYear));
  const subjects = useMemo(() => listSubjects(plan), [plan]);
  const found = useMemo(() => filterSubjects(subjects, sought), [subjects, sought]);
  const [chosenKey, setChosen] = useState<string | null>(null);
  const chosen = found.find(({ key }) => key === chosenKey) ?? found[0];
  const fields = chosen ? listFieldsOf(chosen, year) : [];
  return (
    <Dialog title={t('writing.pickTitle')} isOpen onClose={onClose} isWide>
      <div className="field-picker">
        <div className="field-picker__head">
          <TextField
            label={t('writing.pickSearch')}
            value={sought}
            onChange={setSought}
            autoFocus
            inputMode="search"
          />
          <Select
            label={t('report.year')}
            isLabelShown
            options={years.map((one) => ({ id: String(one), label: String(one) }))}
            value={String(year)}
            onChange={(one) => setYear(Number(one))}
          />
        </div>
        <div className="field-picker__lists">
          <ListBox
            className="field-picker__list"
            aria-label={t('writing.pickSubject')}
            items={found.map((subject) => ({ ...subject, id: subject.key }))}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={chosen ? [chosen.key] : []}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys;
              if (key !== undefined) setChosen(String(key));
            }}
            renderEmptyState={() => <p className="field-picker__none">{t('writing.pickNone')}</p>}
          >
            {(subject) => (
              <ListBoxItem id={subject.key} textValue={subject.name} className="field-picker__subject">
                <span>{subject.name}</span>
                <span className="field-picker__detail">{subject.detail}</span>
              </ListBoxItem>
            )}
          </ListBox>
          <ListBox
            className="field-picker__list"
            aria-label={t('writing.pickFigure')}
            items={fields.map((field) => ({ id: field.figure, field, reading: reader(field) }))}
            onAction={(key) => {
              const field = fields.find(({ figure }) => figure === key);
              if (field) onPick(field);
            }}
          >
            {({ field, reading }) => (
              <ListBoxItem
                id={field.figure}
                textValue={t(`writing.figures.${field.figure}`)}
                className="field-picker__figure"
              >
                <span>{t(`writing.figures.${field.figure}`)}</span>
                <b className={reading.isMissing ? 'field-picker__missing' : ''}>{reading.text}</b>
              </ListBoxItem>
            )}
          </ListBox>
        </div>
      </div>
    </Dialog>
  );
}

/** The office first, then each statement that is measured with its indicators. */
function listSubjects({ organization, nodes, indicators, levels }: PlanDocument): readonly Subject[] {
  const levelName = new Map(levels.map(({ id, name }) => [id, name]));
  const indicatorsOf = Map.groupBy(indicators, ({ nodeId }) => nodeId);
  return [
    { key: 'plan', kind: 'plan', id: '', name: organization.name, detail: '' },
    ...nodes.flatMap((node): readonly Subject[] => {
      const own = indicatorsOf.get(node.id) ?? [];
      if (own.length === 0) return [];
      const level = levelName.get(node.levelId) ?? '';
      return [
        { key: `node ${node.id}`, kind: 'node', id: node.id, name: node.text, detail: level },
        ...own.map(
          ({ id, name, unitOfMeasure }): Subject => ({
            key: `indicator ${id}`,
            kind: 'indicator',
            id,
            name,
            detail: unitOfMeasure ?? '',
          }),
        ),
      ];
    }),
  ];
}

/** Every word that is sought stands in the name. */
function filterSubjects(subjects: readonly Subject[], sought: string): readonly Subject[] {
  const words = sought
    .toLocaleLowerCase('id')
    .split(/\s+/)
    .filter((word) => word !== '');
  return subjects.filter(({ name, detail }) => {
    const text = `${name} ${detail}`.toLocaleLowerCase('id');
    return words.every((word) => text.includes(word));
  });
}

function listFieldsOf({ kind, id }: Subject, year: number): readonly LiveField[] {
  switch (kind) {
    case 'plan':
      return planFigures.map((figure) => ({ of: 'plan', year, figure }));
    case 'node':
      return nodeFigures.map((figure) => ({ of: 'node', id, year, figure }));
    case 'indicator':
      return indicatorFigures.map((figure) => ({ of: 'indicator', id, year, figure }));
  }
}
