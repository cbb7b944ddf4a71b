const LONGEST = 40;
const MOST = 12;

/** A text from outside as problems quote it: cut after 40 characters. */
export function quoted(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

/** Codes as problems list them: the first twelve; a dash for none. */
export function listed(codes: readonly string[]): string {
  return codes.length === 0 ? '—' : codes.slice(0, MOST).join(', ') + (codes.length > MOST ? ', …' : '');
}
