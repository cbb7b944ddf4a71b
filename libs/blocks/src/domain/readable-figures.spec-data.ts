import { ReadFigure } from './atoms.spec-data';
import { PlayedBlock, PlayedForm, PlayedRemoval, PlayedRound, classesOf } from './played-round.spec-data';
import { AccountWord, toldClasses } from './told-account';

/** Figures by the thing that they count: `forms`, or the code of an item. Answers to two items are never taken from each other. */
export type Figures = Map<string, ReadFigure<PlayedForm>[]>;

/** Figures of a history, and how many blocks each held when it was read last: blocks only come, so as many are the same figure. */
export class Reader {
  readonly figures: Figures = new Map();
  private readonly known = new Map<string, number>();

  add(
    moment: string,
    name: string,
    blocks: readonly PlayedBlock[],
    removals: readonly PlayedRemoval[],
  ): void {
    if ((this.known.get(name) ?? 0) === blocks.length + removals.length) return;
    this.known.set(name, blocks.length + removals.length);
    const less = (forms: readonly PlayedForm[], removed: readonly PlayedForm[]) => {
      const out = new Set(removed);
      return forms.filter((form) => !out.has(form));
    };
    const ofForms = less(
      blocks.flatMap(({ forms }) => forms),
      removals.flatMap(({ forms }) => forms),
    );
    this.push('forms', { name: `${moment}, ${name}`, forms: ofForms });
    for (const item of new Set(blocks.flatMap(({ answered }) => [...answered.keys()])))
      this.push(item, {
        name: `${moment}, ${name}`,
        forms: less(
          blocks.flatMap(({ answered }) => answered.get(item) ?? []),
          removals.flatMap(({ answered }) => answered.get(item) ?? []),
        ),
      });
  }

  push(what: string, figure: ReadFigure<PlayedForm>): void {
    const known = this.figures.get(what);
    if (known) known.push(figure);
    else this.figures.set(what, [figure]);
  }
}

/** Days of a month of the histories, which last few weeks: so few that months cut their rounds. */
const DAYS_OF_MONTH = 14;
const WORDS: readonly AccountWord[] = ['screenedOut', 'invalid', 'surplus', 'valid', 'removed'];

/** Reads every figure that people can read at a moment. */
export function readFigures(reader: Reader, rounds: readonly PlayedRound[], moment: string): void {
  for (const [name, chosen] of areas(rounds)) {
    const blocks = chosen.flatMap(({ shown }) => shown);
    const removals = chosen.flatMap((round) => round.removals);
    for (const [part, isIn] of parts(blocks))
      reader.add(moment, `${name}, ${part}`, blocks.filter(isIn), removals.filter(isIn));
  }
  readLevels(reader, rounds, moment);
  for (const round of rounds) if (round.state === 'final') readAccount(reader, round);
}

/**
 * Reads figures above rounds: of nodes and of the province over all rounds, by the months in which blocks were sealed. A round with a
 * removal is in them whole or not at all.
 */
function readLevels(reader: Reader, rounds: readonly PlayedRound[], moment: string): void {
  for (const [name, chosen] of levels(rounds))
    for (const [from, to] of spans(chosen.flatMap(({ shown }) => shown))) {
      const isIn = ({ sealedOn }: PlayedBlock) => monthOf(sealedOn) >= from && monthOf(sealedOn) <= to;
      const entered = chosen.filter(({ shown, removals }) => removals.length === 0 || shown.every(isIn));
      const [blocks, removals] = [
        entered.flatMap(({ shown }) => shown.filter(isIn)),
        entered.flatMap((round) => round.removals),
      ];
      const of = `${name}, months ${from} to ${to} of ${entered.length} rounds`;
      for (const [part, isInPart] of parts(blocks))
        reader.add(moment, `${of}, ${part}`, blocks.filter(isInPart), removals.filter(isInPart));
    }
}

/** Units of figures above rounds: every agency, the two nodes of a tree, and the province, over all rounds. */
function levels(rounds: readonly PlayedRound[]): readonly (readonly [string, readonly PlayedRound[]])[] {
  const nodes = [...new Set(rounds.map(({ terms }) => Math.min(terms.agency, 1)))];
  const agencies = [...new Set(rounds.map(({ terms }) => terms.agency))];
  return [
    ['province over rounds', rounds],
    ...nodes.map(
      (node) =>
        [
          `node ${node} over rounds`,
          rounds.filter(({ terms }) => Math.min(terms.agency, 1) === node),
        ] as const,
    ),
    ...agencies.map(
      (agency) =>
        [`agency ${agency} over rounds`, rounds.filter(({ terms }) => terms.agency === agency)] as const,
    ),
  ];
}

/** Every span of months in which blocks were sealed. */
function spans(blocks: readonly PlayedBlock[]): readonly (readonly [number, number])[] {
  const months = [...new Set(blocks.map(({ sealedOn }) => monthOf(sealedOn)))].sort((a, b) => a - b);
  return months.flatMap((from) => months.filter((to) => to >= from).map((to) => [from, to] as const));
}

function monthOf(day: number): number {
  return Math.floor(day / DAYS_OF_MONTH);
}

/** Agency in a round, agency in all rounds (a year's ranking), the two nodes of a tree and the province. */
function areas(rounds: readonly PlayedRound[]): readonly (readonly [string, readonly PlayedRound[]])[] {
  const by = (name: string, keyOf: (round: PlayedRound) => string) => {
    const keys = [...new Set(rounds.map(keyOf))];
    return keys.map((key) => [`${name} ${key}`, rounds.filter((round) => keyOf(round) === key)] as const);
  };
  return [
    ...by('agency in round', ({ terms }) => `${terms.agency}/${terms.round}`),
    ...by('agency', ({ terms }) => String(terms.agency)),
    ...by('node', ({ terms }) => `${Math.min(terms.agency, 1)}/${terms.round}`),
    ...by('province', ({ terms }) => String(terms.round)),
  ];
}

/** Tells whether a block is in a part; a removal is of no month, so figures by month count the forms as they were sealed. */
type BlockTest = (block: Pick<PlayedBlock, 'part'> & Partial<Pick<PlayedBlock, 'sealedOn'>>) => boolean;

/** Whole, group, month of the sealing, channel, field, and a channel crossed with a field. */
function parts(blocks: readonly PlayedBlock[]): readonly (readonly [string, BlockTest])[] {
  const found = new Map<string, BlockTest>([['whole', () => true]]);
  for (const { part, sealedOn } of blocks) {
    const { group, channel, field } = part;
    const month = monthOf(sealedOn);
    found.set(`group ${group}`, (block) => block.part.group === group);
    found.set(`month ${month}`, ({ sealedOn: day = -1 }) => monthOf(day) === month);
    const inGroup = (name: string, isIn: BlockTest) =>
      found.set(`group ${group}, ${name}`, (block) => block.part.group === group && isIn(block));
    inGroup(`channel ${channel}`, (block) => block.part.channel === channel);
    inGroup(`field ${field}`, (block) => block.part.field === field);
    inGroup(
      `channel ${channel}, field ${field}`,
      (block) => block.part.channel === channel && block.part.field === field,
    );
  }
  return [...found];
}

function readAccount(reader: Reader, round: PlayedRound): void {
  const { agency, round: number, smallest } = round.terms;
  for (const group of [0, 1])
    for (const word of WORDS) {
      const outside = (word === 'valid' ? round.unsealed : round.setAside).filter(
        (form) => form.word === word && form.place.group === group,
      );
      const told = toldClasses(classesOf(outside), smallest);
      const removed = new Set(round.removals.flatMap((removal) => removal.forms));
      const isTold = (form: PlayedForm) => removed.has(form) === (word === 'removed');
      const sealed = ['valid', 'removed'].includes(word)
        ? round.shown.flatMap(({ forms }) => forms).filter(isTold)
        : [];
      const forms = [
        ...sealed.filter((form) => form.place.group === group),
        ...outside.filter(({ formClass }) => told.includes(formClass)),
      ];
      reader.push('forms', { name: `account of ${agency} in ${number}, group ${group}, ${word}`, forms });
    }
}
