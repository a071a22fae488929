import type { LkjipTexts } from './lkjip-texts.ts';

export const en: LkjipTexts = {
  officials: {
    intro: (organization, year) => `At the end of ${year} these people held the offices of ${organization}.`,
    caption: (year) => `Officials at the end of ${year}`,
    position: 'Office',
    name: 'Name',
    rank: 'Rank',
  },
  agreementChanges: {
    caption: (year) => `Changes of the performance agreement ${year}`,
    intro: (until) =>
      `The performance agreement was changed; until ${until} the earlier one held. They differ as follows.`,
  },
  noStandard:
    'No national standard and no figures of others are recorded for these indicators, so there is no comparison.',
  budget: {
    remainder: (amount) => `${amount} remained.`,
    caption: (levels, year) => `Budget spent by ${levels}, ${year}`,
    efficiencyIntro: (year) =>
      `Achievement beside absorption shows how efficiently resources were used in ${year}.`,
    efficiencyCaption: (year) => `Efficiency, ${year}`,
  },
  followUp: {
    intro: 'The analyses of the indicators plan the following.',
    caption: (year) => `Follow-up planned on the results of ${year}`,
    plan: 'Planned follow-up',
  },
  review: {
    checklist: 'Review Checklist',
    statement: 'Statement',
    yes: 'Yes',
    no: 'No',
    undated: '..............................',
    reviewer: (region) => `Inspector of ${region}`,
    reviewerAlone: 'Inspector',
    nip: 'NIP ..............................',
    groups: [
      {
        title: 'I. Form',
        items: [
          'The report shows the important data of the agency.',
          'The report states the targets.',
          'The report states results sufficiently.',
          'The annexes support the body of the report.',
          'The report states what will be improved.',
          'The report accounts for the money.',
        ],
      },
      {
        title: 'II. How it was made',
        items: [
          'The report was made by the unit whose task it is.',
          'What the report says is supported by sufficient data.',
          'There is a way in which units pass their data on.',
          'In each unit somebody is named to collect the data.',
          'The data are held to be reliable.',
          'The units concerned know the analyses and explanations.',
          'The report brings together the units below.',
        ],
      },
      {
        title: 'III. Substance',
        items: [
          'Goals and objectives are those of the performance agreement.',
          'Goals and objectives agree with the strategic plan.',
          'Where items 1 and 2 do not hold, this is explained.',
          'Goals and objectives agree with the key indicators.',
          'Goals and objectives agree with the indicators.',
          'Where items 4 and 5 do not hold, this is explained.',
          'Results are usefully compared with earlier years, national standards and the like.',
          'The indicators measure goals and objectives sufficiently.',
          'Where item 8 does not hold, this is explained.',
          'The indicators are specific, measurable, achievable, relevant and timed.',
        ],
      },
    ],
  },
};
