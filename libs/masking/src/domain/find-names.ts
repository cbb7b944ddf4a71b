import { PersonalSpan } from './mask-kind';
import { followsPlace, isKnownPair } from './places';
import { readFullName, readName } from './read-name';
import { Title, titleAt } from './titles';
import { Word, WrittenWords, isNext, wordsOf } from './words';

/** Finds names of people after a title, and full names with văn or thị anywhere. A title itself stays. */
export function findNames(text: string): readonly PersonalSpan[] {
  const written = wordsOf(text);
  const spans: PersonalSpan[] = [];
  for (let at = 0; at < written.words.length;) {
    const name = nameAt(written, at);
    if (name) spans.push(spanOf(written, name.from, name.to));
    at = name ? spanOthers(written, name.to, spans) : at + 1;
  }
  return spans;
}

interface FoundName {
  readonly from: number;
  readonly to: number;
}

function nameAt(written: WrittenWords, at: number): FoundName | undefined {
  const title = titleAt(written, at);
  const from = title && nameStart(written, title);
  if (title && from !== undefined) {
    const to = isNoPerson(written, title, from) ? undefined : readName(written, from, title);
    if (to !== undefined) return { from, to };
  }
  const to = followsPlace(written, at) ? undefined : readFullName(written, at);
  return to === undefined ? undefined : { from: at, to };
}

/** The word after a title, also behind a colon: `Họ tên: …`, `anh: …`. */
function nameStart(written: WrittenWords, { to, kind, said }: Title): number | undefined {
  const [last, first] = [written.words[to - 1], written.words[to]];
  if (!last || !first) return undefined;
  const between = written.text.slice(last.end, first.start);
  const colon = kind === 'self' ? /^ ?: ?$/ : /^: ?$/;
  if (/^[ac]$/.test(said) && (last.style !== 'small' || first.style !== 'capital')) return undefined;
  return isNext(written, last, first) || colon.test(between) ? to : undefined;
}

function isNoPerson(written: WrittenWords, { from, to }: Title, first: number): boolean {
  const [title, last, name] = [written.words[from], written.words[to - 1], written.words[first]] as Word[];
  if (!title || !last || !name || isKnownPair(last, name, written.isMarked)) return true;
  const before = written.words[from - 1];
  if (before && isKnownPair(before, title, written.isMarked)) return true;
  const isForeign = !!before && isNext(written, before, title) && /^(?:tieng|nuoc)$/.test(before.folded);
  return isForeign || (title.style === 'capital' && name.style !== 'small' && followsPlace(written, from));
}

/** Adds further names of a list, `anh Tuấn, Nam và Hoa`. Returns the index of the next word. */
function spanOthers(written: WrittenWords, from: number, spans: PersonalSpan[]): number {
  let at = from;
  for (;;) {
    const [last, next] = [written.words[at - 1], written.words[at]];
    if (!last || !next) return at;
    const isAnd = isNext(written, last, next) && /^(?:va|voi)$/.test(next.folded);
    const isComma = /^, ?$/.test(written.text.slice(last.end, next.start));
    const first = isAnd ? at + 1 : at;
    if ((!isAnd && !isComma) || written.words[first]?.style === 'small' || titleAt(written, first)) return at;
    const to = readName(written, first, { kind: 'role', from: first, to: first, said: '' });
    if (to === undefined || written.isShouted) return at;
    spans.push(spanOf(written, first, to));
    at = to;
  }
}

function spanOf({ words }: WrittenWords, from: number, to: number): PersonalSpan {
  return { kind: 'name', start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}
