import type { FilePurpose } from '../../api/document.ts';

/** A folder or file the session has been shown. */
export type KnownPlace = Readonly<{ kind: 'folder' | 'file' | 'recent'; purpose: FilePurpose; path: string }>;

export type PlaceTokens = Readonly<{
  /** The same place keeps its token for as long as it is remembered. */
  tokenOf: (place: KnownPlace) => string;
  /** Null for a token of another session, purpose or kind, or one long forgotten. */
  find: (token: string, kind: KnownPlace['kind'], purpose: FilePurpose) => string | null;
}>;

/** Several overfull folders; the tokens shown longest ago are forgotten first. */
const maxRemembered = 20_000;

/** Stands between page and paths: the page walks folders by tokens that mean nothing outside its session. */
export function createPlaceTokens(newToken: () => string): PlaceTokens {
  const places = new Map<string, KnownPlace>();
  const tokens = new Map<string, string>();
  const keyOf = ({ kind, purpose, path }: KnownPlace): string => `${kind}\0${purpose}\0${path}`;
  return {
    tokenOf: (place) => {
      const key = keyOf(place);
      const token = tokens.get(key) ?? newToken();
      // Putting it in anew makes it the youngest.
      places.delete(token);
      places.set(token, place);
      tokens.set(key, token);
      const [oldest] = places;
      if (places.size > maxRemembered && oldest) {
        places.delete(oldest[0]);
        tokens.delete(keyOf(oldest[1]));
      }
      return token;
    },
    find: (token, kind, purpose) => {
      const place = places.get(token);
      return place && place.kind === kind && place.purpose === purpose ? place.path : null;
    },
  };
}
