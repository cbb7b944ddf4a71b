import { FORM_CLASSES, RESPONSE_SIGNS, bitOf } from '@hailong/surveys/domain';
import { SMALLEST_GROUP, shareDifferenceInterval } from '@hailong/statistics';
import { CompiledForm } from '@hailong/questionnaires/domain';
import { LEAST_VARIETY, variety } from './patterns';
import { QualityGroup, QualityReport, RepeatedTexts, SignCount } from './quality-report';
import { GroupForms, toldGroups } from './told-groups';
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

/** Adds up signs by channel, operator and entrant, response by response; keeps counts and patterns, no sheet and no id. */
export class QualityAccount {
  private readonly channels = new Map<number, Counted>();
  private readonly operators = new Map<string, Counted>();
  private readonly entrants = new Map<number, Counted>();
  private readonly all = new Counted();

  add(response: AccountedResponse, form: CompiledForm): void {
    const { channel, operator, enteredBy, flags, formClass, sheet } = response;
    const highest = isAllHighest(form, sheet);
    const spread = intraIndividualDeviation(form, sheet);
    const groups = [this.all, counted(this.channels, channel)];
    if (operator !== null) {
      const own = counted(this.operators, operator);
      own.addPattern(ratingPattern(form, sheet));
      groups.push(own);
    }
    if (enteredBy !== null) groups.push(counted(this.entrants, enteredBy));
    for (const group of groups) group.add(flags, formClass, { highest, spread });
  }

  /** @param smallest fewest independent forms of a group that is told; 0, for the examiner: every group */
  report(repeatedTexts: RepeatedTexts, smallest = 0): QualityReport {
    const channels = told(this.channels, smallest).sort(([a], [b]) => a - b);
    const operators = told(this.operators, smallest).sort(([a], [b]) => (a < b ? -1 : 1));
    const entrants = told(this.entrants, smallest).sort(([a], [b]) => b - a);
    return {
      ...groupOf(this.all),
      channels: channels.map(([channel, own]) => ({
        channel,
        ...groupOf(own),
        ...answersOf(own),
        standsOut: standsOut(own, this.all),
      })),
      operators: operators.map(([operator, own]) => ({ operator, ...groupOf(own), ...patternsOf(own) })),
      entrants: entrants.map(([enteredBy, own]) => ({ enteredBy, ...groupOf(own) })),
      repeatedTexts,
    };
  }
}

const [SEEN, INDEPENDENT] = [FORM_CLASSES.numberOf('seen'), FORM_CLASSES.numberOf('independent')];

/** Traits of the answers of a form. */
interface Answered {
  readonly highest: boolean;
  readonly spread: number | undefined;
}

/** Counts of a channel, an operator, or all. */
class Counted implements GroupForms {
  responses = 0;
  seen = 0;
  independent = 0;
  flagged = 0;
  allHighest = 0;
  readonly bySign = RESPONSE_SIGNS.map(() => 0);
  readonly patterns = new Map<string, number>();
  private spreads = 0;
  private spreadSum = 0;

  add(flags: number, formClass: number, { highest, spread }: Answered): void {
    this.responses += 1;
    if (formClass === SEEN) this.seen += 1;
    if (formClass === INDEPENDENT) this.independent += 1;
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

  addPattern(pattern: string): void {
    this.patterns.set(pattern, (this.patterns.get(pattern) ?? 0) + 1);
  }

  get meanSpread(): number | undefined {
    return this.spreads === 0 ? undefined : this.spreadSum / this.spreads;
  }
}

function counted<K>(groups: Map<K, Counted>, key: K): Counted {
  const known = groups.get(key) ?? new Counted();
  groups.set(key, known);
  return known;
}

function told<K>(groups: ReadonlyMap<K, Counted>, smallest: number): [K, Counted][] {
  const chosen = new Set(toldGroups([...groups.values()], smallest));
  return [...groups].filter(([, own]) => chosen.has(own));
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
