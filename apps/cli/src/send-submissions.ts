import { accept, Problem, refuse, systemClock, today, Verdict } from '@hailong/kernel';
import { SubmitResponse } from '@hailong/responses/use-cases';
import { CommandLine } from './command-line';
import { readJsonFile } from './documents/read-json';
import { SubmissionRow, submissionRows } from './documents/submission-rows';
import { announcedRound } from './find-round';
import { Answer } from './output/answer';
import { problemLines } from './output/problems';
import { Interrupted, Session } from './session';

/** Forms under way at once; enough to fill the batches of the intake. */
const UNDER_WAY = 400;

/** Sends a JSON file of forms, as in submitSurveyResponse, through the intake; each gets its own verdict. */
export async function sendSubmissions(
  session: Session,
  cli: CommandLine,
  name: string,
): Promise<Verdict<Answer>> {
  const json = readJsonFile(name, cli.environment.folder);
  const rows = json.ok ? submissionRows(json.value) : json;
  if (!rows.ok) return rows;
  const rounds = await roundIds(session, rows.value);
  return rounds.ok ? sent(session, cli, rows.value, rounds.value) : rounds;
}

/** Ids of the rounds that the forms name; an unknown name is a problem of the first form with it. */
async function roundIds(
  session: Session,
  rows: readonly SubmissionRow[],
): Promise<Verdict<ReadonlyMap<string, number>>> {
  const ids = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { round, place } of new Map(rows.map((row) => [row.round, row])).values()) {
    const found = await announcedRound(session, round);
    if (found.ok) ids.set(round, found.value.roundId);
    else problems.push(...found.problems.map((each) => ({ ...each, place: `${place}.round` })));
  }
  return problems.length ? refuse(...problems) : accept(ids);
}

async function sent(
  session: Session,
  cli: CommandLine,
  rows: readonly SubmissionRow[],
  rounds: ReadonlyMap<string, number>,
): Promise<Verdict<Answer>> {
  const submit = session.get(SubmitResponse);
  const counts = { stored: 0, repeated: 0, refused: 0 };
  const problems: Problem[] = [];
  const progress = cli.progress('phiếu · forms', rows.length);
  for (let from = 0; from < rows.length; from += UNDER_WAY) {
    if (cli.stop.aborted) throw new Interrupted();
    const portion = rows.slice(from, from + UNDER_WAY);
    const verdicts = await Promise.all(
      portion.map((row) => submitted(submit, session.operator, row, rounds)),
    );
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

function submitted(
  submit: SubmitResponse,
  operator: string,
  row: SubmissionRow,
  rounds: ReadonlyMap<string, number>,
) {
  const { key, agencyCode, group, channel, questionnaire, answers, receivedOn } = row;
  const submission = {
    key,
    roundId: rounds.get(row.round) ?? 0,
    agencyCode,
    group,
    channel,
    questionnaire,
    answers,
  };
  const enteredOn = today(systemClock);
  return submit.submit(submission, { on: receivedOn ?? enteredOn, enteredOn, operator });
}

function inRow(found: Problem, row: string): Problem {
  return { ...found, place: found.place ? `${row}.${found.place}` : row };
}
