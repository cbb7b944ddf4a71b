import { NO_ID, accept, Problem, refuse, systemClock, today, Verdict } from '@hailong/kernel';
import { Arrival } from '@hailong/responses/domain';
import { FindEntrant, SubmitResponse } from '@hailong/responses/use-cases';
import { RoundRecord } from '@hailong/surveys/domain';
import { enteringAgency } from './acting';
import { CommandLine } from './command-line';
import { readJsonFile } from './documents/read-json';
import { SubmissionRow, submissionRows } from './documents/submission-rows';
import { announcedRound } from './find-round';
import { Answer } from './output/answer';
import { problemLines } from './output/problems';
import { Interrupted, Session } from './session';

/** Forms under way at once; enough to fill the batches of the intake. */
const UNDER_WAY = 400;

export interface EntryOptions {
  /** Code or id of the agency whose operator enters; absent: the one that runs the round. */
  readonly as?: string;
  /** Code or id of the collecting body that brings the forms. */
  readonly body?: string;
}

/** Sends a JSON file of forms, as in submitSurveyResponse, through the intake; each gets its own verdict. */
export async function sendSubmissions(
  session: Session,
  cli: CommandLine,
  name: string,
  entry: EntryOptions,
): Promise<Verdict<Answer>> {
  const json = readJsonFile(name, cli.environment.folder);
  const rows = json.ok ? submissionRows(json.value) : json;
  if (!rows.ok) return rows;
  const entries = await roundEntries(session, rows.value, entry);
  return entries.ok ? sent(session, cli, rows.value, entries.value) : entries;
}

/** Round into which forms are entered, and the operator's part of it. */
interface RoundEntry {
  readonly roundId: number;
  readonly entered: Pick<Arrival, 'operator' | 'operatorAgencyId' | 'enteredBy'>;
}

/** Finds the rounds that the forms name; an unknown name is a problem of the first form with it. */
async function roundEntries(
  session: Session,
  rows: readonly SubmissionRow[],
  entry: EntryOptions,
): Promise<Verdict<ReadonlyMap<string, RoundEntry>>> {
  const entries = new Map<string, RoundEntry>();
  const problems: Problem[] = [];
  for (const { round, place } of new Map(rows.map((row) => [row.round, row])).values()) {
    const found = await announcedRound(session, round);
    if (!found.ok) {
      problems.push(...found.problems.map((each) => ({ ...each, place: `${place}.round` })));
      continue;
    }
    const entered = await entryInto(session, found.value, entry);
    if (!entered.ok) return entered;
    entries.set(round, entered.value);
  }
  return problems.length ? refuse(...problems) : accept(entries);
}

async function entryInto(
  session: Session,
  { roundId, agencyId: runnerId }: RoundRecord,
  { as, body }: EntryOptions,
): Promise<Verdict<RoundEntry>> {
  const acting = await enteringAgency(session, as, runnerId);
  if (!acting.ok) return acting;
  const { agencyId, actor: operator } = acting.value;
  const entrant = await session.get(FindEntrant).find(runnerId, { agencyId }, body);
  if (!entrant.ok) return entrant;
  const operatorAgencyId = agencyId === runnerId ? undefined : agencyId;
  return accept({ roundId, entered: { operator, operatorAgencyId, enteredBy: entrant.value } });
}

async function sent(
  session: Session,
  cli: CommandLine,
  rows: readonly SubmissionRow[],
  entries: ReadonlyMap<string, RoundEntry>,
): Promise<Verdict<Answer>> {
  const submit = session.get(SubmitResponse);
  const counts = { stored: 0, repeated: 0, refused: 0 };
  const problems: Problem[] = [];
  const progress = cli.progress('phiếu · forms', rows.length);
  for (let from = 0; from < rows.length; from += UNDER_WAY) {
    if (cli.stop.aborted) throw new Interrupted();
    const portion = rows.slice(from, from + UNDER_WAY);
    const verdicts = await Promise.all(portion.map((row) => submitted(submit, row, entries.get(row.round))));
    verdicts.forEach((verdict, i) => {
      counts[verdict.ok ? (verdict.value.repeated ? 'repeated' : 'stored') : 'refused'] += 1;
      if (!verdict.ok) problems.push(...verdict.problems.map((each) => inRow(each, portion[i]?.place ?? '')));
    });
    progress.at(from + portion.length);
  }
  progress.end();
  const line = `Phiếu · forms: ghi mới · stored ${counts.stored}, đã có · repeated ${counts.repeated}, từ chối · refused ${counts.refused}`;
  const bad = counts.refused > 0;
  return accept({
    json: { ...counts, problems },
    lines: [line, ...(bad ? problemLines(problems) : [])],
    bad,
  });
}

function submitted(submit: SubmitResponse, row: SubmissionRow, entry: RoundEntry | undefined) {
  const { key, agencyCode, group, channel, questionnaire, answers, receivedOn } = row;
  const submission = {
    key,
    roundId: entry?.roundId ?? NO_ID,
    agencyCode,
    group,
    channel,
    questionnaire,
    answers,
  };
  const enteredOn = today(systemClock);
  return submit.submit(submission, { on: receivedOn ?? enteredOn, enteredOn, ...entry?.entered });
}

function inRow(found: Problem, row: string): Problem {
  return { ...found, place: found.place ? `${row}.${found.place}` : row };
}
