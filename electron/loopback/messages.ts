import type { WindowObstacle } from './app-window.ts';

/** Sentences on the terminal: Indonesian first, English beside it, one line each. */
export type Sentence = readonly [id: string, en: string];

export const formatSentence = ([id, en]: Sentence): string => `${id} / ${en}`;

export const obstacles: Readonly<Record<WindowObstacle, Sentence>> = {
  'no-display': ['Tidak ada layar.', 'There is no display.'],
  root: [
    'Dijalankan sebagai root: peramban tidak dibuka tanpa pengamannya.',
    'Run as root: no browser is opened without its sandbox.',
  ],
  'no-browser': ['Chromium, Chrome, atau Edge tidak ditemukan.', 'No Chromium, Chrome or Edge was found.'],
};

export const sentences = {
  windowFailed: ['Peramban tidak dapat dibuka.', 'The browser could not be opened.'],
  windowOpen: [
    'Selaras terbuka di jendelanya sendiri; menutup jendela itu mengakhiri program.',
    'Selaras is open in a window of its own; closing that window ends the program.',
  ],
  address: [
    'Buka alamat ini di peramban, berlaku satu kali:',
    'Open this address in a browser, it works once:',
  ],
  howToGoOn: [
    'Enter memberi alamat baru, Ctrl+C mengakhiri.',
    'Enter gives a new address, Ctrl+C ends the program.',
  ],
  howToEnd: ['Ctrl+C mengakhiri.', 'Ctrl+C ends the program.'],
  alreadyOpen: [
    'Berkas itu sudah terbuka; jendelanya ditampilkan oleh Selaras yang sedang berjalan.',
    'That file is open already; the running Selaras has shown its window.',
  ],
  askedAgain: ['Berkas ini diminta lagi dari tempat lain.', 'This file was asked for again from elsewhere.'],
  failed: ['Selaras tidak dapat berjalan:', 'Selaras cannot run:'],
  closed: ['Berkas ditutup; semua perubahan tersimpan.', 'Files closed; every change is saved.'],
} as const satisfies Record<string, Sentence>;
