/** Letters that look alike are alike: composed (NFC), small, one space between words, none around them. */
export function normalizeName(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
}
