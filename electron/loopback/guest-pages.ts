/** Pages for a browser that has no session: an address that was used already, or none at all. */
export type GuestPage = 'used-address' | 'continue';

export const guestStylePath = '/host.css';

export const guestStyle = `html { color-scheme: light; background: #e7ebf0; }
body { margin: 15vh auto 0; max-width: 34rem; padding: 0 1.5rem; font: 15px/1.5 'Segoe UI', Arial, sans-serif; color: #1b2733; }
main { background: #fff; border: 1px solid #c3ccd6; border-radius: 6px; padding: 1.5rem 1.75rem; }
h1 { font-size: 1.25rem; margin: 0 0 .75rem; }
p { margin: 0 0 .75rem; }
[lang='en'] { color: #4a5a6a; }
kbd { border: 1px solid #8796a5; border-radius: 3px; padding: 0 .35em; font: inherit; }
`;

const usedAddress = {
  title: 'Alamat ini sudah dipakai',
  id: 'Setiap alamat Selaras berlaku untuk satu kali buka. Tekan <kbd>Enter</kbd> di terminal tempat Selaras berjalan untuk mendapat alamat baru, atau jalankan <kbd>npm start</kbd> lagi.',
  en: 'Each Selaras address opens once. Press <kbd>Enter</kbd> in the terminal where Selaras runs for a new address, or run <kbd>npm start</kbd> again.',
};

const continued = {
  title: 'Membuka Selaras…',
  id: '<a href="/">Buka Selaras</a>',
  en: '<a href="/">Open Selaras</a>',
};

const texts = { 'used-address': usedAddress, continue: continued } as const;

/** Fixed text alone: nothing of the request gets into the page. */
export function renderGuestPage(page: GuestPage): string {
  const { title, id, en } = texts[page];
  const refresh = page === 'continue' ? '<meta http-equiv="refresh" content="0;url=/">\n' : '';
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${refresh}<title>${title} – Selaras</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${guestStylePath}">
</head>
<body>
<main>
<h1>${title}</h1>
<p>${id}</p>
<p lang="en">${en}</p>
</main>
</body>
</html>
`;
}
