import { describe, expect, it } from 'vitest';
import { compareWithSource, listStatements } from './hold-source.ts';
import { readSample } from './read-sample.ts';
import { kobenhavnSource } from './sources/kobenhavn.ts';

const names = [
  'Et værdigt liv',
  'Et selvstændigt liv',
  'En helstøbt løsning',
  'En sund og faglig stærk organisation',
];

describe('the Copenhagen document', () => {
  it('is a Danish strategy of 2018–2022 with level names of its own', async () => {
    const { plan, organization, levels } = await readSample('kobenhavn');
    expect(plan).toMatchObject({
      kind: 'strategy',
      language: 'da',
      title: 'En by med plads til alle - socialstrategi 2018-2022',
      periodStart: 2018,
      periodEnd: 2022,
    });
    expect(organization).toMatchObject({ kind: 'municipality', numberLocale: 'da', isExample: false });
    expect(levels.map(({ name }) => name)).toEqual([
      'Overordnet vision',
      'Formål',
      'Gruppe af visioner',
      'Vision',
      'Mål',
      'Mål i udviklingsplan',
      'Indsats',
      'Tiltag',
    ]);
    expect(levels.some((level) => level.mayHoldBudgets)).toBe(false);
  });

  it('has four visions in two groups, whose names are marked as supplemented', async () => {
    const { nodes } = await readSample('kobenhavn');
    const groups = nodes.filter((node) => node.levelKind === 'group');
    const below = groups.map(({ id }) => nodes.filter((node) => node.parentId === id));
    expect(below.map((visions) => visions.map(({ text }) => text))).toEqual([
      names.slice(0, 2),
      names.slice(2),
    ]);
    for (const vision of below.flat()) expect(vision.sourceNote).toBe('Suppleret, kilde: kk.dk');
    const own = nodes.filter((node) => node.levelKind !== 'mission');
    expect(new Set(own.map((node) => node.sourceNote))).toEqual(new Set([null]));
  });

  it('states four purposes: a foundation, a direction, aim, and the best help the economy allows', async () => {
    const { nodes } = await readSample('kobenhavn');
    const purposes = nodes.filter((node) => node.levelKind === 'purpose').map(({ text }) => text);
    expect(purposes).toHaveLength(4);
    expect(purposes[0]).toContain('et fælles fundament');
    expect(purposes[1]).toContain('en retning for den sociale støtte');
    expect(purposes.slice(2)).toEqual([
      'målrette indsatser',
      'hjælpe bedst muligt inden for de økonomiske rammer',
    ]);
  });

  it('tells its citizens apart by age, by kind of need and by duration, and says what all have a right to', async () => {
    const { targetGroups } = await readSample('kobenhavn');
    const counts = Map.groupBy(targetGroups, ({ dimension }) => dimension);
    expect([...counts].map(([dimension, groups]) => [dimension, groups.length])).toEqual([
      ['Alle', 1],
      ['Aldersgruppe', 5],
      ['Særligt behov', 6],
      ['Varighed', 2],
    ]);
    expect(targetGroups[0]?.note).toBe(
      'de har ret til at leve et godt og værdigt liv på deres egne præmisser',
    );
  });

  it('is carried out in development plans of four parts and in action plans shown to a committee', async () => {
    const { derivedPlans, derivedPlanParts } = await readSample('kobenhavn');
    expect(derivedPlans.map(({ kind, presentedTo }) => [kind, presentedTo])).toEqual([
      ['unit-plan', null],
      ['action-plan', 'Socialudvalget'],
    ]);
    expect(derivedPlanParts.map(({ derivedPlanId, name }) => [derivedPlanId, name])).toEqual(
      [
        'arbejdet med visionerne',
        'tilbuddets øvrige udviklingstiltag',
        'hensyn til drift',
        'aktuelle udfordringer',
      ].map((name) => [derivedPlans[0]?.id, name]),
    );
  });

  it('names the five groups that took part', async () => {
    const { participants } = await readSample('kobenhavn');
    expect(participants.map(({ name }) => name)).toEqual([
      'politikere',
      'medarbejdere',
      'organisationer',
      'ngo’er',
      'københavnere med særlige behov',
    ]);
  });

  it('holds every word of the source and, the four names aside, none of its own', async () => {
    const document = await readSample('kobenhavn');
    const statements = [...listStatements(document), document.plan.title];
    const { foreign, left } = compareWithSource(statements, kobenhavnSource, [
      'Socialstrategi\n',
      'På den måde kan vi',
      'og',
      'Socialstrategien er til for',
      'Det er københavnere med',
      'eller',
      'Fælles for dem alle er, at',
      'De to første handler om',
      'De to sidste handler om',
      'Udviklingsplanerne vil udover',
      'også rumme',
      'som',
      'forelægges',
      'Strategien er blevet til på baggrund af drøftelser mellem',
      ' er ',
      // The heading of the page's next part, of which nothing was published with it.
      'Kontakt',
    ]);
    // "Et værdigt liv" stands in the source too, as a phrase of its text.
    expect({ foreign, left }).toEqual({ foreign: names.slice(1), left: '' });
  });

  it('leaves empty what the source does not say, goals and indicators among it', async () => {
    const document = await readSample('kobenhavn');
    expect(document.nodes.filter((node) => node.levelKind === 'goal')).toEqual([]);
    const { indicators, nodeStatuses, budgets, officials, legalBases, statistics } = document;
    expect([indicators, nodeStatuses, budgets, officials, legalBases, statistics]).toEqual([
      [],
      [],
      [],
      [],
      [],
      [],
    ]);
  });
});
