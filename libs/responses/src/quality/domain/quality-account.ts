import { FORM_CLASSES, RESPONSE_SIGNS, bitOf } from '@hailong/surveys/domain';
import { SMALLEST_GROUP, shareDifferenceInterval } from '@hailong/statistics';
import { CompiledForm } from '@hailong/questionnaires/domain';
import { LEAST_VARIETY, variety } from './patterns';
import { QualityGroup, QualityReport, RepeatedTexts, SignCount } from './quality-report';
import { tellsUnseen } from './told-groups';
import { intraIndividualDeviation, isAllHighest, ratingPattern } from './rated-sheet';

/** A valid or surplus response as the account reads it. */
export interface AccountedResponse {
  /** Number in CHANNELS. */
  readonly channel: number;
  /** Operator; null when the respondent sent the form. */
  readonly operator: string | null;
  /** Entrant, see `bodies`; null when the respondent sent the form. */
  readonly enteredBy: number | null;
  readonly flags: number;
  /** Number in FORM_CLASSES. */
  readonly formClass: number;
  readonly sheet: string;
}

/** Whole that is told, and what it may tell of its parts. */
export interface AccountTerms {
  /** Fewest independent forms of a part whose unseen forms are told, k. */
  readonly smallest: number;
  /** Numbers in CHANNELS of the channels of the round, those without forms among them. */
  readonly channels: readonly number[];
}

/** Terms of the examiner, that reads every part. */
const EXAMINER: AccountTerms = { smallest: 0, channels: [] };

/** Adds up signs by channel, operator and entrant, response by response; keeps counts and patterns, no sheet and no id. */
export class QualityAccount {
  private readonly channels = new Map<number, Part>();
  private readonly operators = new Map<string | null, Part>();
  private readonly entrants = new Map<number | null, Part>();
  private readonly whole = new Part();

  add(response: AccountedResponse, form: CompiledForm): void {
    const { channel, operator, enteredBy, sheet } = response;
    const traits = {
      highest: isAllHighest(form, sheet),
      spread: intraIndividualDeviation(form, sheet),
      pattern: operator === null ? undefined : ratingPattern(form, sheet),
    };
    const parts = [
      ...[this.whole, partOf(this.channels, channel)],
      ...[partOf(this.operators, operator), partOf(this.entrants, enteredBy)],
    ];
    for (const part of parts) part.add(response, traits);
  }

  /**
   * Tells the forms that the agency has seen of each part, and all forms of a crossing whose every part holds enough independent ones.
   * Forms that respondents sent are a part of the operators and entrants that is never listed.
   */
  report(
    repeatedTexts: RepeatedTexts,
    { smallest, channels: possible }: AccountTerms = EXAMINER,
  ): QualityReport {
    for (const channel of possible) partOf(this.channels, channel);
    const channels = told(this.channels, smallest).sort(([a], [b]) => a - b);
    const operators = told(this.operators, smallest).sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1));
    const entrants = told(this.entrants, smallest).sort(([a], [b]) => (b ?? 0) - (a ?? 0));
    const among = tellsAll(this.channels, smallest) ? this.whole.all : this.whole.seen;
    return {
      ...groupOf(this.whole.all),
      channels: channels.map(([channel, own]) => ({
        channel,
        ...groupOf(own),
        ...answersOf(own),
        standsOut: standsOut(own, among),
      })),
      operators: operators.flatMap(([operator, own]) =>
        operator === null ? [] : [{ operator, ...groupOf(own), ...patternsOf(own) }],
      ),
      entrants: entrants.flatMap(([enteredBy, own]) =>
        enteredBy === null ? [] : [{ enteredBy, ...groupOf(own) }],
      ),
      repeatedTexts,
    };
  }
}

const [SEEN, INDEPENDENT] = [FORM_CLASSES.numberOf('seen'), FORM_CLASSES.numberOf('independent')];

/** Forms of a part of a crossing, or of the whole. */
class Part {
  readonly all = new Counted();
  /** Forms of these that the agency has seen. */
  readonly seen = new Counted();
  independent = 0;

  add({ flags, formClass }: AccountedResponse, traits: Answered): void {
    if (formClass === INDEPENDENT) this.independent += 1;
    this.all.add(flags, traits);
    if (formClass === SEEN) this.seen.add(flags, traits);
  }
}

/** Traits of the answers of a form. */
interface Answered {
  readonly highest: boolean;
  readonly spread: number | undefined;
  /** Undefined: no operator typed it in. */
  readonly pattern: string | undefined;
}

/** Counts of forms. */
class Counted {
  responses = 0;
  flagged = 0;
  allHighest = 0;
  readonly bySign = RESPONSE_SIGNS.map(() => 0);
  readonly patterns = new Map<string, number>();
  private spreads = 0;
  private spreadSum = 0;

  add(flags: number, { highest, spread, pattern }: Answered): void {
    this.responses += 1;
    if (pattern !== undefined) this.patterns.set(pattern, (this.patterns.get(pattern) ?? 0) + 1);
    if (highest) this.allHighest += 1;
    if (spread !== undefined) {
      this.spreads += 1;
      this.spreadSum += spread;
    }
    if (flags === 0) return;
    this.flagged += 1;
    RESPONSE_SIGNS.forEach((sign, at) => {
      if (flags & bitOf(sign)) this.bySign[at] = (this.bySign[at] ?? 0) + 1;
    });
  }

  get meanSpread(): number | undefined {
    return this.spreads === 0 ? undefined : this.spreadSum / this.spreads;
  }
}

function partOf<K>(parts: Map<K, Part>, key: K): Part {
  const known = parts.get(key) ?? new Part();
  parts.set(key, known);
  return known;
}

function tellsAll<K>(parts: ReadonlyMap<K, Part>, smallest: number): boolean {
  return tellsUnseen(
    [...parts.values()].map(({ independent }) => independent),
    smallest,
  );
}

/** Lists the told forms of each part, but for parts without any. */
function told<K>(parts: ReadonlyMap<K, Part>, smallest: number): [K, Counted][] {
  const isWhole = tellsAll(parts, smallest);
  return [...parts]
    .map(([key, { all, seen }]): [K, Counted] => [key, isWhole ? all : seen])
    .filter(([, { responses }]) => responses > 0);
}

function groupOf({ responses, flagged, bySign }: Counted): QualityGroup {
  const signs: SignCount[] = RESPONSE_SIGNS.map((sign, at) => ({ sign, responses: bySign[at] ?? 0 }));
  return { responses, flagged, signs };
}

/**
 * Hides the answers of a group that is too small, even that all answered the same: with the knowledge that one person
 * was asked there it would tell that person's answer.
 */
function answersOf({ responses, allHighest, meanSpread }: Counted) {
  return responses < SMALLEST_GROUP ? {} : { allHighest, meanSpread };
}

/**
 * Tells whether a channel has more than its share of all-highest forms: the whole interval of the difference to all
 * other channels is above 0.
 */
function standsOut(own: Counted, all: Counted): boolean {
  const others = { successes: all.allHighest - own.allHighest, n: all.responses - own.responses };
  if (own.responses < SMALLEST_GROUP || others.n < SMALLEST_GROUP) return false;
  const difference = shareDifferenceInterval({ successes: own.allHighest, n: own.responses }, others);
  return difference !== undefined && difference.lower > 0;
}

function patternsOf({ patterns }: Counted) {
  const share = variety(patterns.values());
  return { variety: share, fewPatterns: share !== undefined && share < LEAST_VARIETY };
}
