import { COMMON_PROBLEMS, Problem, isStorable } from '@hailong/kernel';

const TEXT = { vi: 'một văn bản', en: 'a text' };
const SHORT = (longest: number) => ({
  vi: `một văn bản có nhiều nhất ${longest} ký tự`,
  en: `a text of at most ${longest} characters`,
});
const NUMBER = { vi: 'một số', en: 'a number' };
const FLAG = { vi: 'true hoặc false', en: 'true or false' };
const OBJECT = { vi: 'một đối tượng JSON', en: 'a JSON object' };
const LIST = (most: number) => ({
  vi: `một danh sách có nhiều nhất ${most} phần tử`,
  en: `a list of at most ${most} entries`,
});

/** Reads the properties of a JSON object and notes every one that is missing, of another kind or not asked for. */
export class JsonReader {
  private readonly object: Readonly<Record<string, unknown>>;
  private readonly read = new Set<string>();

  /**
   * @param problems list to which problems are added
   * @param place of the object in the request, `answers[3]`; empty: the request itself
   */
  constructor(
    value: unknown,
    private readonly problems: Problem[],
    private readonly place = '',
  ) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject) problems.push(COMMON_PROBLEMS.VALUE_UNSUITED.at(place, OBJECT));
    this.object = isObject ? (value as Record<string, unknown>) : {};
  }

  /** Returns a text that must be there; '' when it is not. */
  needed(name: string, longest: number): string {
    const text = this.text(name, longest);
    const isMissing = this.valueOf(name) === undefined || text === '';
    if (isMissing) this.problems.push(COMMON_PROBLEMS.KEY_MISSING.at(this.at(name)));
    return text ?? '';
  }

  text(name: string, longest: number): string | undefined {
    const value = this.valueOf(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string' || !isStorable(value)) return this.unsuited(name, TEXT);
    return value.length > longest ? this.unsuited(name, SHORT(longest)) : value;
  }

  number(name: string): number | undefined {
    const value = this.valueOf(name);
    return value === undefined || typeof value === 'number' ? value : this.unsuited(name, NUMBER);
  }

  flag(name: string): boolean | undefined {
    const value = this.valueOf(name);
    return value === undefined || typeof value === 'boolean' ? value : this.unsuited(name, FLAG);
  }

  list(name: string, most: number): readonly unknown[] | undefined {
    const value = this.valueOf(name);
    if (value === undefined) return undefined;
    return Array.isArray(value) && value.length <= most
      ? (value as unknown[])
      : this.unsuited(name, LIST(most));
  }

  texts(name: string, most: number, longest: number): readonly string[] | undefined {
    const value = this.list(name, most);
    const fit = value?.every((each) => typeof each === 'string' && each.length <= longest);
    return fit === false ? this.unsuited(name, SHORT(longest)) : (value as readonly string[] | undefined);
  }

  /** Notes the properties that were not asked for: a misspelt one would otherwise be lost in silence. */
  finish(): void {
    for (const name of Object.keys(this.object)
      .filter((each) => !this.read.has(each))
      .slice(0, 10))
      this.problems.push(
        COMMON_PROBLEMS.KEY_UNKNOWN.at(this.at(name.slice(0, 40)), [...this.read].join(', ')),
      );
  }

  /** Returns a property; null counts as left out. */
  private valueOf(name: string): unknown {
    this.read.add(name);
    return Object.hasOwn(this.object, name) ? (this.object[name] ?? undefined) : undefined;
  }

  private unsuited(name: string, expected: { readonly vi: string; readonly en: string }): undefined {
    this.problems.push(COMMON_PROBLEMS.VALUE_UNSUITED.at(this.at(name), expected));
    return undefined;
  }

  private at(name: string): string {
    return this.place === '' ? name : `${this.place}.${name}`;
  }
}
