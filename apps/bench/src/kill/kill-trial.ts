import { BenchContext } from '../benchmark';
import { FilledForm } from '../fixture/filled-forms';
import { CLIENTS } from '../fixture/loaded-round';
import { recounted } from '../fixture/must-be-exact';
import { OpenedRound, openRound } from '../fixture/open-round';
import { withPortal } from '../fixture/with-portal';
import { Crowd, Ledger } from './crowd';
import { damageOf } from './judge-kill';
import { addTrialCells, storedOf } from './quota-trial';

/** What is killed under load, and how it comes back. */
export interface Victim {
  readonly name: string;
  kill(): Promise<void>;
  restart(): Promise<void>;
}

export interface TrialTerms {
  /** Counts from 0. */
  readonly number: number;
  readonly victim: Victim;
  /** Of the server. */
  readonly url: () => string;
  readonly forms: readonly FilledForm[];
  /** Responses of earlier trials. */
  readonly before: number;
}

export interface TrialEnd extends Ledger {
  /** From the kill until it worked again, milliseconds. */
  readonly backMs: number;
}

/** Forms of one trial; twice as many as there are places. */
const FORMS = 2400;
/** Half of them with a ceiling, half with an exact quota. */
const AGENCIES = 8;
/** Part of the golden ratio: spreads the moments of the kills evenly, however many there are. */
const GOLDEN = 0.618;

/**
 * A round of its own whose cells fill up while the victim is killed. Looked at twice: as soon as it works again, and when
 * everybody has a verdict.
 * @throws when anything was lost, doubled or miscounted, saying what
 */
export async function killTrial(context: BenchContext, terms: TrialTerms): Promise<TrialEnd> {
  const { number, victim, url, before } = terms;
  const forms = Math.min(FORMS, context.sizes.responses);
  const opened = await prepared(context, number, Math.floor(forms / AGENCIES / 2));
  const to = { roundId: opened.round.roundId, questionnaireId: opened.questionnaireId };
  const crowd = new Crowd({ to, forms: formsFor(opened.codes, terms.forms, forms), clients: CLIENTS, url });
  const running = crowd.run();
  // Awaited at the end; until then its failure is nobody's.
  running.catch(() => undefined);
  await Promise.race([crowd.reached(Math.ceil(forms * momentOf(number))), running]);
  const start = performance.now();
  await victim.kill();
  // Not before: it must be killed while forms arrive.
  crowd.hold();
  await victim.restart();
  const backMs = performance.now() - start;
  await mustBeUnharmed(context, opened, { ledger: crowd.ledger, settled: false, before });
  crowd.resume();
  await running;
  await mustBeUnharmed(context, opened, { ledger: crowd.ledger, settled: true, before });
  return { ...crowd.ledger, backMs };
}

interface TrialRound extends OpenedRound {
  /** Of the agencies with cells. */
  readonly codes: readonly string[];
}

async function prepared({ database }: BenchContext, number: number, most: number): Promise<TrialRound> {
  const { adminUrl, appUrl } = database;
  const opened = await withPortal(appUrl, ({ app }) => openRound(app, `kill-${number + 1}`));
  return { ...opened, codes: await addTrialCells(adminUrl, opened, { agencies: AGENCIES, most }) };
}

function formsFor(codes: readonly string[], forms: readonly FilledForm[], count: number): FilledForm[] {
  return Array.from({ length: count }, (_, at) => ({
    ...(forms[at % forms.length] as FilledForm),
    agencyCode: codes[at % codes.length] as string,
  }));
}

/** Portion of the forms that have a verdict when the kill comes: from early to when the cells are full. */
function momentOf(number: number): number {
  return 0.15 + 0.7 * ((number * GOLDEN) % 1);
}

interface Look {
  /** Taken before the database is read. */
  readonly ledger: Ledger;
  /** Everybody has a verdict. */
  readonly settled: boolean;
  readonly before: number;
}

async function mustBeUnharmed(
  { database }: BenchContext,
  { round }: OpenedRound,
  { ledger, settled, before }: Look,
): Promise<void> {
  const damage = damageOf(ledger, await storedOf(database.adminUrl, round.roundId), settled);
  if (Object.values(damage).some((n) => n !== 0))
    throw new Error(`the kill did harm: ${JSON.stringify(damage)}`);
  const stored = await withPortal(database.appUrl, ({ app }) => recounted(app));
  const known = before + ledger.receipts.size;
  if (settled ? stored !== known : stored < known)
    throw new Error(`${known} responses were acknowledged and ${stored} recounted`);
}
