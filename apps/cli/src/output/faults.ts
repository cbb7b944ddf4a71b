import { plain } from './terminal';

/** Lines of a fault: its texts in both languages, else its message. `debug` adds the stack. */
export function faultLines(error: unknown, debug: boolean): string[] {
  const stack = debug && error instanceof Error && error.stack ? error.stack.split('\n').map(plain) : [];
  return [...sentences(error), ...stack, ...(debug ? [] : ['(--debug: xem chi tiết · for the details)'])];
}

function sentences(error: unknown): string[] {
  if (error instanceof AggregateError && error.errors.length > 0)
    return [...new Set(error.errors.flatMap(sentences))];
  if (hasBothTexts(error)) return [plain(error.vi), plain(error.en)];
  const message = plain(error instanceof Error ? error.message || error.name : String(error));
  return [`Lệnh không chạy được: ${message}`, `The command failed: ${message}`];
}

/** Tells whether an error says in both languages why and what to do. */
export function hasBothTexts(error: unknown): error is { readonly vi: string; readonly en: string } {
  const { vi, en } = (error ?? {}) as { vi?: unknown; en?: unknown };
  return typeof vi === 'string' && typeof en === 'string';
}
