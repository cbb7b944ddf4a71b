/**
 * Folds a composed text for comparison: small letters without marks, đ as d. Every character keeps its place, so that an
 * offset in the folded text is the same offset in the text.
 */
export function foldText(text: string): string {
  return text.replace(/[^\0-\x7f]/g, foldLetter).toLowerCase();
}

function foldLetter(letter: string): string {
  if (letter === 'đ' || letter === 'Đ') return 'd';
  const base = letter.normalize('NFD').charAt(0);
  return base < '\x80' ? base : letter;
}
