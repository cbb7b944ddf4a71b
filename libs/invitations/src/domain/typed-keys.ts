/** Keys that put a mark on the letter before them, in the two ways of typing Vietnamese: Telex and VNI. */
interface MarkKeys {
  /** Absent: the letter itself, typed a second time. */
  readonly telex?: string;
  readonly vni: string;
}

const MARKS: ReadonlyMap<string, MarkKeys> = new Map([
  ['\u0301', { telex: 'S', vni: '1' }],
  ['\u0300', { telex: 'F', vni: '2' }],
  ['\u0309', { telex: 'R', vni: '3' }],
  ['\u0303', { telex: 'X', vni: '4' }],
  ['\u0323', { telex: 'J', vni: '5' }],
  ['\u0302', { vni: '6' }],
  ['\u031b', { telex: 'W', vni: '7' }],
  ['\u0306', { telex: 'W', vni: '8' }],
  // The stroke of Đ, which Unicode does not take apart.
  ['\u0335', { vni: '9' }],
]);

type Keyboard = keyof MarkKeys;

/** Letter of a typed text with the keys that its marks came from. */
interface TypedLetter {
  readonly letter: string;
  readonly keys: readonly string[];
}

/** Letters between a letter and the key of its mark, at most: a group of a code has four characters. */
const FARTHEST = 3;
/** Marks of a text that are undone; a code of eleven keys has no more. */
const MOST_MARKS = 4;

/**
 * Writes a text as the keys that were typed, in capitals: a keyboard for Vietnamese turns `YR` into `Ỷ`, and `DA9` into `ĐA`.
 * Gives every way in which the marks may have come about, those first whose keys follow their letters at once. A text without
 * marks is given as it is.
 */
export function typedKeys(text: string): readonly string[] {
  // Telex makes Ư of W alone.
  const parts = text.toUpperCase().replaceAll('Ư', 'W').replaceAll('Đ', 'D\u0335').normalize('NFD');
  const marks = parts.match(/\p{M}/gu) ?? [];
  if (marks.length > MOST_MARKS || !marks.every((mark) => MARKS.has(mark))) return [];
  const found: Typing[] = (['telex', 'vni'] as const).flatMap((keyboard) =>
    typings(lettersOf(parts, keyboard)),
  );
  const nearest = found.sort((one, other) => one.far - other.far).map(({ keys }) => keys);
  return [...new Set(nearest)];
}

function lettersOf(parts: string, keyboard: Keyboard): TypedLetter[] {
  return (parts.match(/\P{M}\p{M}*/gu) ?? []).map((each) => {
    const [letter = '', ...marks] = each;
    return { letter, keys: marks.map((mark) => MARKS.get(mark)?.[keyboard] ?? letter) };
  });
}

interface Typing {
  readonly keys: string;
  /** Letters that stand between letters and their keys, in all. */
  readonly far: number;
}

function typings(letters: readonly TypedLetter[]): readonly Typing[] {
  return letters.reduceRight<readonly Typing[]>(
    (after, { letter, keys }) =>
      inserted(after, keys).map(({ keys: rest, far }) => ({ keys: letter + rest, far })),
    [{ keys: '', far: 0 }],
  );
}

/** Inserts the keys of a letter into what was typed after it, in each order and at each position near the letter. */
function inserted(after: readonly Typing[], keys: readonly string[]): readonly Typing[] {
  if (keys.length === 0) return after;
  return keys.flatMap((key, at) =>
    inserted(
      after,
      keys.filter((_, other) => other !== at),
    ).flatMap(({ keys: rest, far }) =>
      positions(rest).map((position) => ({
        keys: rest.slice(0, position) + key + rest.slice(position),
        far: far + position,
      })),
    ),
  );
}

function positions(rest: string): number[] {
  return Array.from({ length: Math.min(FARTHEST, rest.length) + 1 }, (_, position) => position);
}
