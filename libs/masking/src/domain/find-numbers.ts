import { DigitGroup, NumberRun, isAmount, isDay, numberRuns } from './number-run';
import { withoutOverlaps } from './find-addresses';
import { MaskKind, PersonalSpan } from './mask-kind';
import { oddlyMarkedNumbers, spokenNumbers } from './spoken-numbers';

/** Longest way back to a word that says what a number is, and most groups of one number. */
const BEFORE = 32;
const MOST_GROUPS = 12;

type SaidKind = 'account' | 'identity' | 'phone';

const SAYS: readonly (readonly [SaidKind, RegExp])[] = [
  ['account', /(?<![a-z])(?:stk|so tk|tk|tai khoan|the atm|account)(?![a-z])[^0-9]*$/],
  [
    'identity',
    /(?<![a-z])(?:cmnd|cmt|cccd|cmtnd|chung minh|can cuoc|dinh danh|ho chieu|bhxh|bhyt|bao hiem|mst|ma so thue)(?![a-z])[^0-9]*$/,
  ],
  [
    'phone',
    /(?<![a-z])(?:sdt|dt|so dt|dien thoai|so may|di dong|zalo|viber|tel|phone|mobile|call|alo|lien he|lien lac|goi)(?![a-z])[^0-9]*$/,
  ],
];

/** Words after an amount. */
const UNIT = /^\s?(?:dong|d|vnd|k|nghin|ngan|trieu|tr|ty|ti|usd|nguoi|m2)(?![a-z/])/;

/** Hotlines, which belong to no person. */
const PUBLIC_LINE = /^1[89]00/;
const MOBILE = /^0[35789]\d{8}$/;
const PHONE = /^0(?:[35789]\d{8}|1[2689]\d{8}|2\d{8,9}|[3-8]\d{8,9})$/;

/** Finds numbers of telephones, identity papers and accounts. */
export function findNumbers(text: string, folded: string): readonly PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  if (/\d{3}|\d[ .-]\d/.test(text)) for (const run of numberRuns(text)) spans.push(...numbersOf(run, folded));
  return withoutOverlaps([...spans, ...spokenNumbers(folded), ...oddlyMarkedNumbers(text)]);
}

function numbersOf(run: NumberRun, folded: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  const { groups } = run;
  for (let at = 0; at < groups.length; at += 1) {
    const first = groups[at] as DigitGroup;
    const said = kindSaid(folded, first.start);
    if (said === undefined && isDay(run, at)) {
      at += 2;
      continue;
    }
    const number = numberFrom(run, at, said, folded);
    if (!number) continue;
    const plus = at === 0 && run.international ? 1 : 0;
    const end = groups[number.to]?.end ?? first.end;
    spans.push({ kind: number.kind, start: first.start - plus, end });
    at = number.to;
  }
  return spans;
}

/** Kind that the words before a number name; no other number stands in between. */
function kindSaid(folded: string, start: number): SaidKind | undefined {
  const before = folded.slice(Math.max(0, start - BEFORE), start);
  return SAYS.find(([, pattern]) => pattern.test(before))?.[0];
}

interface FoundNumber {
  readonly kind: MaskKind;
  /** Last group of the number. */
  readonly to: number;
}

/** Reads the number that begins with a group: a telephone's where it can be one, else by what was said, else by its length. */
function numberFrom(
  run: NumberRun,
  from: number,
  said: SaidKind | undefined,
  folded: string,
): FoundNumber | undefined {
  const alone = run.groups[from] as DigitGroup;
  const amount = UNIT.test(folded.slice(alone.end, alone.end + 8)) && !alone.digits.startsWith('0');
  if (PUBLIC_LINE.test(alone.digits)) return undefined;
  if (said === 'account' || said === 'identity') {
    const to = longestWithin(run, from, said, folded);
    if (to !== undefined) return { kind: said, to };
  }
  const phone = phoneFrom(run, from, folded);
  if (phone !== undefined) return { kind: 'phone', to: phone };
  if (said === 'phone') {
    const to = longestWithin(run, from, said, folded);
    if (to !== undefined) return { kind: 'phone', to };
  }
  return amount ? undefined : byLength(run, from, folded);
}

/** A mobile number ends as soon as it is complete; a landline takes a digit more where there is one. */
function phoneFrom(run: NumberRun, from: number, folded: string): number | undefined {
  let digits = '';
  let landline: number | undefined;
  const last = Math.min(run.groups.length, from + MOST_GROUPS);
  for (let to = from; to < last && digits.length < 14; to += 1) {
    digits += run.groups[to]?.digits ?? '';
    const national = digits.length < 10 ? '' : nationalOf(digits);
    if (!PHONE.test(national) || isMoney(run, from, to, folded)) continue;
    if (MOBILE.test(national)) return to;
    landline = to;
  }
  return landline;
}

/** `+84…`, `0084…` and `84…` as numbers are dialled within the country. */
function nationalOf(digits: string): string {
  return digits.replace(/^(?:00)?84(?=0?[2-9]\d{8})0?/, '0');
}

function isMoney(run: NumberRun, from: number, to: number, folded: string): boolean {
  if (isAmount(run, from, to, /^[.]$/)) return !run.international;
  const end = run.groups[to]?.end ?? 0;
  return isAmount(run, from, to, /^[\s]$/) && UNIT.test(folded.slice(end, end + 8));
}

/** Fewest and most digits of a number of which the words before it say what it is. */
const SAID_DIGITS = { account: [6, 19], identity: [8, 15], phone: [6, 11] } as const;

/** The last group with which the number still has digits as many as its kind may have; an amount is none. */
function longestWithin(run: NumberRun, from: number, said: SaidKind, folded: string): number | undefined {
  const [least, most] = SAID_DIGITS[said];
  let digits = 0;
  let longest: number | undefined;
  for (let to = from; to < Math.min(run.groups.length, from + MOST_GROUPS); to += 1) {
    digits += run.groups[to]?.digits.length ?? 0;
    if (digits > most) break;
    if (digits >= least && (said === 'identity' || !isMoney(run, from, to, folded))) longest = to;
  }
  const end = run.groups[longest ?? from]?.end ?? 0;
  return longest !== undefined && UNIT.test(folded.slice(end, end + 8)) ? undefined : longest;
}

/** Long numbers of which nothing was said: identity papers have 9 digits, or 12 of which the first is a nought. */
function byLength(run: NumberRun, from: number, folded: string): FoundNumber | undefined {
  const { digits } = run.groups[from] as DigitGroup;
  if (/^(?:\d{9}|0\d{11})$/.test(digits)) return { kind: 'identity', to: from };
  if (digits.length > 9) return { kind: 'number', to: from };
  const inThrees = [3, 2].find((more) => isInThrees(run, from, from + more));
  if (inThrees === undefined || isMoney(run, from, from + inThrees, folded)) return undefined;
  if (inThrees === 3 && !digits.startsWith('0')) return undefined;
  return { kind: 'identity', to: from + inThrees };
}

/** `123 456 789` and `034 195 001 234`: all groups of three digits, spaces between them, and no more of them. */
function isInThrees(run: NumberRun, from: number, to: number): boolean {
  if (to !== run.groups.length - 1) return false;
  const { groups, between } = run;
  for (let at = from; at <= to; at += 1) {
    if (groups[at]?.digits.length !== 3) return false;
    if (at > from && !/^\s$/.test(between[at - 1] ?? '')) return false;
  }
  return true;
}
