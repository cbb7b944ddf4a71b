import { BenchContext } from '../benchmark';
import { FilledForm } from '../fixture/filled-forms';
import { CLIENTS } from '../fixture/loaded-round';
import { recounted } from '../fixture/must-be-exact';
import { OpenedRound, openGiaLaiRound } from '../fixture/gia-lai-round';
import { withPortal } from '../fixture/with-portal';
import { Crowd, Ledger } from './crowd';
import { damageOf } from './judge-kill';
import { addTrialCells, storedOf } from './quota-trial';

/** Process killed under load. */
export interface Victim {
  readonly name: string;
  kill(): Promise<void>;
  /** Starts it again, or waits for its supervision to do so. */
  back(): Promise<void>;
}

export interface TrialTerms {
  /** Counts from 0. */
  readonly number: number;
  readonly victim: Victim;
  /** URL of the server. */
  readonly url: () => string;
  readonly forms: readonly FilledForm[];
  /** Responses of earlier trials. */
  readonly before: number;
}

export interface TrialEnd extends Ledger {
  /** Time from the kill until the service was back, milliseconds. */
  readonly backMs: number;
}

/** Forms of one trial; twice as many as there are slots. */
const FORMS = 2400;
/** Agencies with cells, half of them ceilings, half exact. */
const AGENCIES = 8;
/** Fraction of the golden ratio: spreads the moments of the kills evenly for any number of them. */
const GOLDEN = 0.618;

/**
 * Kills the victim while the cells of a new round fill up. Checks twice: when the service is back and when every form
 * has a verdict.
 *
 * @throws naming the damage when anything was lost, doubled or miscounted
 */
export async function killTrial(context: BenchContext, terms: TrialTerms): Promise<TrialEnd> {
  const { number, victim, url, before } = terms;
  const forms = Math.min(FORMS, context.sizes.responses);
  const opened = await prepared(context, number, Math.floor(forms / AGENCIES / 2));
  const to = { roundId: opened.round.roundId, questionnaireId: opened.questionnaireId };
  const crowd = new Crowd({ to, forms: formsFor(opened.codes, terms.forms, forms), clients: CLIENTS, url });
  const running = crowd.run();
  // Rejections are handled when the run is awaited below; this avoids an unhandled-rejection crash.
  running.catch(() => undefined);
  await Promise.race([crowd.reached(Math.ceil(forms * momentOf(number))), running]);
  const start = performance.now();
  await victim.kill();
  // Holds after the kill: it must hit while forms arrive.
  crowd.hold();
  await victim.back();
  const backMs = performance.now() - start;
  await mustBeUnharmed(context, opened, { ledger: crowd.ledger, settled: false, before });
  crowd.resume();
  await running;
  await mustBeUnharmed(context, opened, { ledger: crowd.ledger, settled: true, before });
  return { ...crowd.ledger, backMs };
}

interface TrialRound extends OpenedRound {
  /** Codes of the agencies with cells. */
  readonly codes: readonly string[];
}

async function prepared({ database }: BenchContext, number: number, most: number): Promise<TrialRound> {
  const { adminUrl, appUrl } = database;
  const opened = await withPortal(appUrl, ({ app }) => openGiaLaiRound(app, `kill-${number + 1}`));
  return { ...opened, codes: await addTrialCells(adminUrl, opened, { agencies: AGENCIES, most }) };
}

function formsFor(codes: readonly string[], forms: readonly FilledForm[], count: number): FilledForm[] {
  return Array.from({ length: count }, (_, at) => ({
    ...(forms[at % forms.length] as FilledForm),
    agencyCode: codes[at % codes.length] as string,
  }));
}

/** Share of forms with a verdict at the moment of the kill: from early to full cells. */
function momentOf(number: number): number {
  return 0.15 + 0.7 * ((number * GOLDEN) % 1);
}

interface Look {
  /** Ledger, taken before the database is read. */
  readonly ledger: Ledger;
  /** Tells whether every form has a verdict. */
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
