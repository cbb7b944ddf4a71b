import { hasBothTexts } from '../../cli/src/output/faults';

/** Text on stderr of an error that ends the portal: a line in each language, never a stack. */
export function complaintOf(error: unknown): string {
  const { vi, en } = hasBothTexts(error) ? error : unforeseen(error);
  return `\n${vi}\n${en}\n`;
}

function unforeseen(error: unknown): { readonly vi: string; readonly en: string } {
  const reason = error instanceof Error ? error.message || error.name : String(error);
  return { vi: `Cổng không khởi động được: ${reason}`, en: `The portal did not start: ${reason}` };
}
