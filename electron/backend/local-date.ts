/** The day in the office, not in Greenwich: `YYYY-MM-DD` in the computer's own time zone. */
export function toLocalDate(moment: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}
