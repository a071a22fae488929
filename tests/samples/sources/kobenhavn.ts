/** What the city of Copenhagen published, line by line, no-break spaces of the page as plain ones. */
export const kobenhavnSource: readonly string[] = [
  'Socialstrategi',
  'En by med plads til alle - socialstrategi 2018-2022',
  'København skal være en by med plads til alle – også københavnere med særlige behov. En by, hvor alle kan leve et værdigt liv. En by, hvor vi tager hånd om dem, der har brug for ekstra hjælp i hverdagen. En by, hvor alle har en plads i små som store fællesskaber.',
  'Den fornemmeste opgave med en social indsats i København er at sikre et godt, meningsfuldt og værdigt liv for byens borgere med særlige behov.',
  'Med socialstrategien sikres et fælles fundament, der skal hjælpe København på vej til at blive en by med plads til alle. Strategien sætter en retning for den sociale støtte og for, hvordan man som københavner med særlige behov kan blive hørt. På den måde kan vi målrette indsatser og hjælpe bedst muligt inden for de økonomiske rammer. ',
  'Socialstrategien er til for alle københavnere, der har behov for støtte: Børn, unge, voksne, familier og ældre mennesker med behov for en social indsats. Det er københavnere med handicap, sindslidelse, misbrug, kriminalitet, hjemløshed eller mistrivsel. Nogle har kun behov for støtte i kort tid – andre har behov for støtte hele livet. Fælles for dem alle er, at de har ret til at leve et godt og værdigt liv på deres egne præmisser.',
  'For at sikre en klar retning for arbejdet i Socialforvaltningen er socialstrategien bygget op omkring fire centrale visioner for støtten til københavnere med særlige behov. De to første handler om den udvikling, vi ønsker at fremme for borgerne. De to sidste handler om, hvordan Socialforvaltningen skal være som organisation, for at vi har de bedste betingelser for at lykkes med indsatsen for borgerne.',
  'Socialstrategien skal omsættes i det daglige arbejde i Socialforvaltningen gennem udviklingsplaner på det enkelte tilbud eller enhed. Udviklingsplanerne vil udover arbejdet med visionerne også rumme tilbuddets øvrige udviklingstiltag, hensyn til drift og aktuelle udfordringer. Hvis der opstår et behov inden for et bestemt område, kan socialstrategien også konkretiseres i handleplaner, som Socialudvalget forelægges.',
  'Strategien er blevet til på baggrund af drøftelser mellem politikere, medarbejdere, organisationer, ngo’er og københavnere med særlige behov.',
  'Kontakt',
];
