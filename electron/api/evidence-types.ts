/** What a file of evidence may be, by its ending; the page says so before anything is chosen. */
export const evidenceTypes = {
  '.pdf': { media: 'application/pdf', shape: 'pdf' },
  '.docx': {
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    shape: 'zip',
  },
  '.doc': { media: 'application/msword', shape: 'ole' },
  '.xlsx': { media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', shape: 'zip' },
  '.xls': { media: 'application/vnd.ms-excel', shape: 'ole' },
  '.pptx': {
    media: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    shape: 'zip',
  },
  '.ppt': { media: 'application/vnd.ms-powerpoint', shape: 'ole' },
  '.jpg': { media: 'image/jpeg', shape: 'jpeg' },
  '.jpeg': { media: 'image/jpeg', shape: 'jpeg' },
  '.png': { media: 'image/png', shape: 'png' },
  '.gif': { media: 'image/gif', shape: 'gif' },
  '.webp': { media: 'image/webp', shape: 'webp' },
  '.zip': { media: 'application/zip', shape: 'zip' },
  '.txt': { media: 'text/plain', shape: 'text' },
  '.csv': { media: 'text/csv', shape: 'text' },
} as const;

export type EvidenceEnding = keyof typeof evidenceTypes;
export type EvidenceShape = (typeof evidenceTypes)[EvidenceEnding]['shape'];
export const evidenceEndings = Object.keys(evidenceTypes) as readonly EvidenceEnding[];

/** A scanned book of a hundred pages fits; a film does not. */
export const evidenceLimitMb = 100;
