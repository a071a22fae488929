import type { TreeWords } from '../../../db/domain/tree/tree-card.ts';
import type { MeasureText } from '../../../db/domain/tree/wrap-lines.ts';

/** Half the size of the letters for each: enough for what a test looks at. */
export const measure: MeasureText = (text, size) => [...text].length * size * 0.5;

export const words: TreeWords = {
  indicators: (count) => `${count} IK`,
  responsible: (name) => `PJ: ${name}`,
  notServed: 'Tidak diampu',
  noScore: 'Belum ada capaian',
  bandLanguage: 'id',
  outsideLinks: (count) => `${count} tautan luar`,
  links: { supports: 'Mendukung', cascades: 'Menjabarkan', crosscuts: 'Crosscutting' },
  linksBack: { supports: 'Didukung oleh', cascades: 'Dijabarkan oleh', crosscuts: 'Crosscutting' },
  loose: {
    'no-parent': 'Tanpa induk',
    'lost-parent': 'Induk hilang',
    circle: 'Melingkar',
    'no-objective': 'Program tanpa sasaran',
  },
};
