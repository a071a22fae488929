import { copenhagenFramework } from '../../../db/domain/framework-presets.ts';
import type { Sample, SampleNode } from './sample.ts';

/** The source speaks of four visions without naming them. */
const named = (text: string): SampleNode => ({
  level: 'mission',
  text,
  sourceNote: 'Suppleret, kilde: kk.dk',
});

/**
 * Copenhagen's social strategy as the city published it. Goals below the visions, indicators and money are not in the
 * source: the framework has places for them, which stay empty.
 */
export const kobenhavn: Sample = {
  organization: {
    kind: 'municipality',
    name: 'Socialforvaltningen',
    shortName: null,
    regionName: 'København',
    address: null,
    numberLocale: 'da',
    isExample: false,
  },
  region: null,
  framework: copenhagenFramework,
  plan: {
    kind: 'strategy',
    title: 'En by med plads til alle - socialstrategi 2018-2022',
    regulation: 'strategy',
    periodStart: 2018,
    periodEnd: 2022,
    profile: null,
  },
  units: [],
  officials: [],
  legalBases: [],
  duties: [
    {
      kind: 'task',
      name: 'Den fornemmeste opgave med en social indsats i København',
      meaning: 'at sikre et godt, meningsfuldt og værdigt liv for byens borgere med særlige behov',
    },
  ],
  targetGroups: [
    {
      dimension: 'Alle',
      name: 'alle københavnere, der har behov for støtte',
      note: 'de har ret til at leve et godt og værdigt liv på deres egne præmisser',
    },
    ...['Børn', 'unge', 'voksne', 'familier', 'ældre mennesker'].map((name) => ({
      dimension: 'Aldersgruppe',
      name,
      note: 'med behov for en social indsats',
    })),
    ...['handicap', 'sindslidelse', 'misbrug', 'kriminalitet', 'hjemløshed', 'mistrivsel'].map((name) => ({
      dimension: 'Særligt behov',
      name,
    })),
    { dimension: 'Varighed', name: 'kort tid', note: 'Nogle har kun behov for støtte i kort tid' },
    { dimension: 'Varighed', name: 'hele livet', note: 'andre har behov for støtte hele livet' },
  ],
  participants: ['politikere', 'medarbejdere', 'organisationer', 'ngo’er', 'københavnere med særlige behov'],
  derivedPlans: [
    {
      kind: 'unit-plan',
      name: 'udviklingsplaner på det enkelte tilbud eller enhed',
      description:
        'Socialstrategien skal omsættes i det daglige arbejde i Socialforvaltningen gennem udviklingsplaner på ' +
        'det enkelte tilbud eller enhed.',
      parts: [
        { name: 'arbejdet med visionerne' },
        { name: 'tilbuddets øvrige udviklingstiltag' },
        { name: 'hensyn til drift' },
        { name: 'aktuelle udfordringer' },
      ],
    },
    {
      kind: 'action-plan',
      name: 'handleplaner',
      description:
        'Hvis der opstår et behov inden for et bestemt område, kan socialstrategien også konkretiseres i ' +
        'handleplaner',
      presentedTo: 'Socialudvalget',
    },
  ],
  origin: 'source',
  narratives: [],
  tree: [
    {
      level: 'vision',
      text:
        'København skal være en by med plads til alle – også københavnere med særlige behov. En by, hvor alle ' +
        'kan leve et værdigt liv. En by, hvor vi tager hånd om dem, der har brug for ekstra hjælp i hverdagen. ' +
        'En by, hvor alle har en plads i små som store fællesskaber.',
      explanation:
        'For at sikre en klar retning for arbejdet i Socialforvaltningen er socialstrategien bygget op omkring ' +
        'fire centrale visioner for støtten til københavnere med særlige behov.',
      children: [
        {
          level: 'purpose',
          text:
            'Med socialstrategien sikres et fælles fundament, der skal hjælpe København på vej til at blive en ' +
            'by med plads til alle.',
        },
        {
          level: 'purpose',
          text:
            'Strategien sætter en retning for den sociale støtte og for, hvordan man som københavner med ' +
            'særlige behov kan blive hørt.',
        },
        { level: 'purpose', text: 'målrette indsatser' },
        { level: 'purpose', text: 'hjælpe bedst muligt inden for de økonomiske rammer' },
        {
          level: 'group',
          text: 'den udvikling, vi ønsker at fremme for borgerne',
          children: [named('Et værdigt liv'), named('Et selvstændigt liv')],
        },
        {
          level: 'group',
          text:
            'hvordan Socialforvaltningen skal være som organisation, for at vi har de bedste betingelser for ' +
            'at lykkes med indsatsen for borgerne',
          children: [named('En helstøbt løsning'), named('En sund og faglig stærk organisation')],
        },
      ],
    },
  ],
};
