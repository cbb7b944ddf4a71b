/** Letters that look alike are alike: composed (NFC), small, one space between words, none around them. */
export function folded(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
}
