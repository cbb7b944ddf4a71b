import { StoredTally, TallyDifference, TallyKey } from './tally-difference';

/** Responses that count alike, their sheets one after the other. */
export interface AlikeResponses extends TallyKey {
  readonly valid: boolean;
  /** Screened out: neither valid nor invalid. */
  readonly outside: boolean;
  /** Valid, and seen by the rated agency. */
  readonly seen: boolean;
  readonly n: number;
  /** Characters of each sheet. */
  readonly length: number;
  /** The sheets of valid responses; of others none. */
  readonly sheets: string;
  /** First slot of each position of a sheet. Null: the questionnaire is unknown. */
  readonly offsets: readonly number[] | null;
  /** False: the round is unknown. */
  readonly hasRound: boolean;
}

/** Valid responses of one address of a round. */
export interface AddressSum extends Pick<
  TallyKey,
  'roundId' | 'group' | 'channel' | 'field' | 'procedureGroup'
> {
  readonly n: number;
  readonly tallyClass: number;
}

interface Sums {
  readonly key: TallyKey;
  responses: number;
  invalid: number;
  screenedOut: number;
  seen: number;
  orphans: number;
  /** Counts by slot, from slot -1, in which characters count that no sheet has. */
  readonly slots: number[];
}

/** Characters of a sheet in the order of their slots. */
const CHARACTERS = '-.0123456789abcdefghijklmnopqrstuvwxyz';
const SLOT_OF_CODE = Int8Array.from({ length: 128 }, (_, code) =>
  CHARACTERS.indexOf(String.fromCharCode(code)),
);

const NOTHING = { responses: 0, invalid: 0, screenedOut: 0, seen: 0, orphans: 0 };

/** Counts the answer sheets of an agency again, apart from the arithmetic of the intake, portion by portion. */
export class RecountedTallies {
  private readonly sums = new Map<string, Sums>();
  private counted = 0;

  /** Responses counted so far, valid or not. */
  get responses(): number {
    return this.counted;
  }

  add(alike: AlikeResponses): void {
    const { valid, outside, seen, n, length, offsets, hasRound } = alike;
    const sums = this.sumsOf(alike);
    this.counted += n;
    sums[valid ? 'responses' : outside ? 'screenedOut' : 'invalid'] += n;
    if (seen) sums.seen += n;
    const isReadable = offsets?.length === length;
    if (!isReadable || !hasRound) sums.orphans += n;
    if (isReadable) countSheets(alike.sheets, offsets, sums.slots);
  }

  /** Valid responses by the address that the quota cells know. */
  *addresses(): Generator<AddressSum> {
    for (const { key, responses: n } of this.sums.values()) {
      const { roundId, group, channel, field, procedureGroup, tallyClass } = key;
      if (n > 0) yield { roundId, group, channel, field, procedureGroup, tallyClass, n };
    }
  }

  /** Numbers of the stored tallies that differ, in the order of their keys and slots. */
  differences(stored: readonly StoredTally[]): readonly TallyDifference[] {
    const tallied = new Map(stored.map((tally) => [textOf(tally), tally]));
    const keys = new Map<string, TallyKey>([...this.sums].map(([text, { key }]) => [text, key]));
    for (const [text, tally] of tallied) keys.set(text, tally);
    return [...keys]
      .sort(([, a], [, b]) => compareKeys(a, b))
      .flatMap(([text, key]) => differencesAt(key, tallied.get(text), this.sums.get(text)));
  }

  private sumsOf(alike: AlikeResponses): Sums {
    const text = textOf(alike);
    let sums = this.sums.get(text);
    if (!sums) this.sums.set(text, (sums = { ...NOTHING, key: keyOf(alike), slots: [] }));
    return sums;
  }
}

function countSheets(sheets: string, offsets: readonly number[], slots: number[]): void {
  const most = Math.max(...offsets, 0) + CHARACTERS.length;
  while (slots.length <= most) slots.push(0);
  for (let sheet = 0; sheet < sheets.length; sheet += offsets.length)
    for (let position = 0; position < offsets.length; position += 1) {
      const slot = (offsets[position] as number) + (SLOT_OF_CODE[sheets.charCodeAt(sheet + position)] ?? -1);
      slots[slot + 1] = (slots[slot + 1] as number) + 1;
    }
}

function differencesAt(
  key: TallyKey,
  tally: StoredTally | undefined,
  sums: Sums | undefined,
): readonly TallyDifference[] {
  const found: TallyDifference[] = [];
  const compare = (what: string, tallied = 0, recounted = 0) => {
    if (tallied !== recounted) found.push({ ...keyOf(key), what, tallied, recounted });
  };
  compare('responses', tally?.responses, sums?.responses);
  compare('invalid', tally?.invalid, sums?.invalid);
  compare('screened out', tally?.screenedOut, sums?.screenedOut);
  compare('seen', tally?.seen, sums?.seen);
  compare('orphans', 0, sums?.orphans);
  const [counts, slots] = [tally?.counts ?? [], sums?.slots ?? []];
  const slotsAfter = Math.max(counts.length, slots.length - 1);
  for (let slot = -1; slot < slotsAfter; slot += 1)
    if ((counts[slot] ?? 0) !== (slots[slot + 1] ?? 0))
      compare(`slot ${slot}`, counts[slot], slots[slot + 1]);
  return found;
}

function columnsOf(key: TallyKey): readonly number[] {
  const { roundId, questionnaireId, group, channel, field, procedureGroup, tallyClass } = key;
  return [roundId, questionnaireId, group, channel, field, procedureGroup, tallyClass];
}

function keyOf({
  roundId,
  questionnaireId,
  group,
  channel,
  field,
  procedureGroup,
  tallyClass,
}: TallyKey): TallyKey {
  return { roundId, questionnaireId, group, channel, field, procedureGroup, tallyClass };
}

function textOf(key: TallyKey): string {
  return columnsOf(key).join('/');
}

function compareKeys(a: TallyKey, b: TallyKey): number {
  const [left, right] = [columnsOf(a), columnsOf(b)];
  const at = left.findIndex((value, column) => value !== right[column]);
  return at < 0 ? 0 : (left[at] as number) - (right[at] as number);
}
