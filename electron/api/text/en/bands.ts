import type { bands as source } from '../id/bands.ts';
import type { TextsLike } from '../text-type.ts';

export const bands: TextsLike<typeof source> = {
  'very-high': 'Very high',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  'very-low': 'Very low',
  empty: 'Not filled in',
  'not-available': 'Not available',
  'not-computable': 'Cannot be computed',
};
