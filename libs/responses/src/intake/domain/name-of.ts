import { LocalizedText } from '@hailong/kernel';

/** Entry of a round that files and forms name by its code: a respondent group, a field, a group of procedures. */
interface CodedEntry {
  readonly code: string;
  readonly label: LocalizedText;
}

/** Names an entry for staff: its words, and behind them the code to write; '': there is no such entry. */
export function nameOf(entry: CodedEntry | undefined): string {
  if (!entry) return '';
  return entry.label.vi === entry.code ? entry.code : `${entry.label.vi} (${entry.code})`;
}
