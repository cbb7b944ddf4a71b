import { shuffled } from '@hailong/invitations/domain';
import { Sealing } from '@hailong/secrets';
import { AttackedProvince, REPORTER } from '../attacked-province';
import { AttackedRound } from '../attacked-round';
import { ownDossiers } from '../attacks/own-dossiers';
import { formOf } from '../forms';
import { PlayedSide } from '../played-side';
import { RoundDrafts } from '../round-drafts';
import { Guess, Marked, Sides, guessByEqualValues, guessByOrder, sidesOf } from './guesses';
import { DossierPerson, Knowledge, rowsOfArrivals, rowsOfKey, rowsOfSheets } from './known';
import { AdminQuery, SeenRow, seenRows } from './seen-rows';

/** Moments at which the database is dumped: forms wait for their block; they are sealed; the round has closed. */
export const MOMENTS = ['waiting', 'sealed', 'closed'] as const;
export type Moment = (typeof MOMENTS)[number];

/** People of which the best guess at random names one right; it names more than nine about once in ten million tries. */
const BY_CHANCE = 9;

/** People of which one does not answer. */
const SILENT = 6;

export interface DumpResult extends Knowledge {
  readonly moment: Moment;
  /** People that were invited. */
  readonly tried: number;
  /** Answers that came. */
  readonly answered: number;
  /** Answers that the best guess names right, more than by chance. */
  readonly rebuilt: number;
  /** People that are known to have answered, or not to have. */
  readonly told: number;
}

/** Invites people, most of which answer one after the other in an order of chance, and guesses from each dump whose answer is whose. */
export async function playDumps(
  province: AttackedProvince,
  admin: AdminQuery,
  { invited, code }: { readonly invited: number; readonly code: string },
): Promise<readonly DumpResult[]> {
  const [agencyCode = ''] = province.agencyCodes;
  const codes = { agencyCode, allyCode: agencyCode };
  const round = await AttackedRound.open(new RoundDrafts(province, code), code, [codes], ownDossiers);
  const side = new PlayedSide(round, codes, undefined);
  const invitedPeople = await side.invitePeople(invited, { port: 'PAPER', reporter: REPORTER });
  const ids = await dossierIds(admin);
  const people = invitedPeople.map((each) => ({ ...each, dossierId: ids.get(each.dossierCode) ?? '' }));
  const arrivals = shuffled(people.filter((_, at) => at % SILENT > 0));
  const sealing = province.portal.app.get(Sealing);
  const truth = new Map<string, string>();
  for (const [at, person] of arrivals.entries()) {
    const receipt = await side.answer(person, formOf(String(1 + (at % 5))));
    truth.set(person.dossierId, sealing.unmask(receipt));
  }
  const waiting = await seenRows(admin);
  await province.nextMonday();
  const sealed = await seenRows(admin);
  await round.close();
  const dumps = { waiting, sealed, closed: await seenRows(admin) };
  return MOMENTS.flatMap((moment) =>
    KNOWN.map((knowledge) => {
      const found = guessed({ rows: dumps[moment], people, arrivals, truth, sealing }, knowledge);
      return { moment, ...knowledge, tried: invited, answered: arrivals.length, ...found };
    }),
  );
}

/** Combinations of sheets, key and order of arrival that are tried. */
export const KNOWN: readonly Knowledge[] = [
  { sheets: false, key: false, arrivals: false },
  { sheets: true, key: false, arrivals: false },
  { sheets: false, key: true, arrivals: false },
  { sheets: true, key: true, arrivals: false },
  { sheets: true, key: false, arrivals: true },
];

interface Dumped {
  readonly rows: readonly SeenRow[];
  readonly people: readonly DossierPerson[];
  /** People that answered, in the order in which they came. */
  readonly arrivals: readonly DossierPerson[];
  /** Id of the response by dossier. */
  readonly truth: Guess;
  readonly sealing: Sealing;
}

/** Guesses answers by equal values and by order, as if it were known which people and which rows of answers belong to the round. */
function guessed(dumped: Dumped, knowledge: Knowledge): Pick<DumpResult, 'rebuilt' | 'told'> {
  const { rows, people, truth } = dumped;
  const sides = sidesOfDump(dumped, knowledge);
  const answering = { ...sides, people: sides.people.filter(({ whose }) => truth.has(whose)) };
  const equal = guessByEqualValues(sides);
  const orders = guessByOrder(answering, { rows, changes: [] });
  const right = (each: Guess) => [...each].filter(([person, form]) => truth.get(person) === form).length;
  const best = Math.max(0, ...[...equal.values(), ...orders.values()].map(right));
  const isTold = [...equal.values()].some((pairs) => namesJust(new Set(pairs.keys()), truth));
  const told = isTold || isMarked(sides.people, people, truth) ? people.length : 0;
  return { rebuilt: best > BY_CHANCE ? best : 0, told };
}

function sidesOfDump({ rows, people, arrivals, truth, sealing }: Dumped, known: Knowledge): Sides {
  const asked = new Set(people.map(({ dossierId }) => dossierId));
  const agency = rows.find(({ values }) => asked.has(values.dossier_id ?? ''))?.values.agency_id;
  const dump = sidesOf({ rows, changes: [] }, asked, Number(agency));
  const own = new Set(truth.values());
  const beside = [
    ...(known.sheets ? rowsOfSheets(people) : []),
    ...(known.key ? rowsOfKey(rows, sealing) : []),
    ...(known.arrivals ? rowsOfArrivals(arrivals) : []),
  ];
  return {
    people: [...dump.people, ...beside.filter(({ whose }) => asked.has(whose))],
    answers: dump.answers.filter(({ whose }) => own.has(whose)),
  };
}

/** Tells whether the rows of some table give just those that answered, or just those that did not, a value of their own. */
function isMarked(marked: readonly Marked[], people: readonly DossierPerson[], truth: Guess): boolean {
  const owners = new Map<string, Set<string>>();
  for (const { whose, row } of marked) {
    if (row.table === 'arrival') continue;
    for (const [column, value] of [...Object.entries(row.values), ['xmin', String(row.xmin)] as const]) {
      const name = `${row.table} ${column} ${value}`;
      owners.set(name, (owners.get(name) ?? new Set()).add(whose));
    }
  }
  const silent = people.filter(({ dossierId }) => !truth.has(dossierId));
  const others = new Map(silent.map(({ dossierId }) => [dossierId, '']));
  return [...owners.values()].some((each) => namesJust(each, truth) || namesJust(each, others));
}

function namesJust(named: ReadonlySet<string>, people: Guess): boolean {
  return named.size === people.size && [...named].every((person) => people.has(person));
}

async function dossierIds(admin: AdminQuery): Promise<ReadonlyMap<string, string>> {
  const rows = await admin<{ code: string; id: string }>(
    'select code, dossier_id as id from hailong.dossier',
  );
  return new Map(rows.map(({ code, id }) => [code, id]));
}
