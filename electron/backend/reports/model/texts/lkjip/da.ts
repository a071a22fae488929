import type { LkjipTexts } from './lkjip-texts.ts';

export const da: LkjipTexts = {
  officials: {
    intro: (organization, year) => `Ved udgangen af ${year} havde ${organization} disse ledere.`,
    caption: (year) => `Ledere ved udgangen af ${year}`,
    position: 'Stilling',
    name: 'Navn',
    rank: 'Rang',
  },
  agreementChanges: {
    caption: (year) => `Ændringer af resultataftalen ${year}`,
    intro: (until) =>
      `Resultataftalen blev ændret; til og med ${until} gjaldt den tidligere. Forskellene er:`,
  },
  noStandard:
    'Der er hverken en national standard eller tal fra andre for disse indikatorer, så der er ingen sammenligning.',
  budget: {
    remainder: (amount) => `${amount} blev ikke brugt.`,
    caption: (levels, year) => `Forbrug efter ${levels}, ${year}`,
    efficiencyIntro: (year) =>
      `Resultater ved siden af forbrug viser, hvordan ressourcerne er brugt i ${year}.`,
    efficiencyCaption: (year) => `Effektivitet, ${year}`,
  },
  followUp: {
    intro: 'Analyserne af indikatorerne lægger op til følgende.',
    caption: (year) => `Opfølgning på resultaterne for ${year}`,
    plan: 'Planlagt opfølgning',
  },
  review: {
    checklist: 'Tjekliste for gennemgangen',
    statement: 'Udsagn',
    yes: 'Ja',
    no: 'Nej',
    undated: '..............................',
    reviewer: (region) => `Intern revision, ${region}`,
    reviewerAlone: 'Intern revision',
    nip: 'Nr. ..............................',
    groups: [
      {
        title: 'I. Form',
        items: [
          'Rapporten viser forvaltningens vigtige data.',
          'Rapporten angiver målene.',
          'Rapporten angiver resultaterne tilstrækkeligt.',
          'Bilagene understøtter rapporten.',
          'Rapporten angiver, hvad der skal forbedres.',
          'Rapporten gør rede for pengene.',
        ],
      },
      {
        title: 'II. Tilblivelse',
        items: [
          'Rapporten er lavet af den enhed, hvis opgave det er.',
          'Rapporten bygger på tilstrækkelige data.',
          'Der er en vej, ad hvilken enhederne leverer deres data.',
          'I hver enhed er en person udpeget til at samle data.',
          'Data anses for pålidelige.',
          'De berørte enheder kender analyser og forklaringer.',
          'Rapporten samler de underliggende enheder.',
        ],
      },
      {
        title: 'III. Indhold',
        items: [
          'Mål og delmål er resultataftalens.',
          'Mål og delmål stemmer med strategien.',
          'Hvor punkt 1 og 2 ikke holder, er det forklaret.',
          'Mål og delmål stemmer med de centrale indikatorer.',
          'Mål og delmål stemmer med indikatorerne.',
          'Hvor punkt 4 og 5 ikke holder, er det forklaret.',
          'Resultaterne er sammenlignet med tidligere år, nationale standarder og lignende.',
          'Indikatorerne måler mål og delmål tilstrækkeligt.',
          'Hvor punkt 8 ikke holder, er det forklaret.',
          'Indikatorerne er specifikke, målbare, opnåelige, relevante og tidsbestemte.',
        ],
      },
    ],
  },
};
