import type { Duty } from '../../../../../db/domain/plan-document.ts';
import { bold, lead, paragraph } from '../blocks.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block } from '../report-model.ts';

/** The task, the principles it is carried out by and the duties that make it up, each with its meaning and units. */
export function makeDutyBlocks(context: ReportContext): readonly Block[] {
  const { duties } = context.document;
  const words = context.texts.profile;
  const of = (kind: Duty['kind']): readonly Duty[] => duties.filter((duty) => duty.kind === kind);
  const [tasks, principles, functions] = [of('task'), of('principle'), of('function')];
  return [
    ...tasks.map((task) => paragraph(bold(`${words.task}: `), writeDuty(context, task))),
    ...(principles.length > 0
      ? [paragraph(bold(`${words.principles}: `), principles.map(({ name }) => name).join(', '))]
      : []),
    ...(functions.length > 0 ? [lead(words.functions)] : []),
    ...(functions.length > 0
      ? ([
          {
            kind: 'definitions',
            items: functions.map((duty) => ({ term: duty.name, meaning: writeMeaning(context, duty) })),
          },
        ] satisfies Block[])
      : []),
    ...makeMottos(context),
  ];
}

function writeDuty(context: ReportContext, duty: Duty): string {
  const meaning = writeMeaning(context, duty);
  return meaning === '' ? duty.name : `${duty.name}: ${meaning}`;
}

/** What it is, in what form it is done, and who does it; nothing where the document says none of it. */
function writeMeaning(context: ReportContext, duty: Duty): string {
  const { document, texts } = context;
  const units = document.unitDuties.flatMap((link) => {
    const unit = link.dutyId === duty.id ? document.units.find(({ id }) => id === link.unitId) : undefined;
    return unit ? [unit.name] : [];
  });
  const parts = [duty.meaning, duty.form, units.length > 0 ? texts.profile.by(units.join('; ')) : null];
  return parts.filter((part): part is string => part !== null && part.trim() !== '').join('; ');
}

function makeMottos({ document, texts }: ReportContext): readonly Block[] {
  return document.mottos.map(({ text, meaning }) =>
    paragraph(
      bold(`${texts.profile.motto}: `),
      meaning === null ? `“${text}”` : `“${text}” (${meaning.replace(/^[“"]|[”"]$/g, '')})`,
    ),
  );
}
