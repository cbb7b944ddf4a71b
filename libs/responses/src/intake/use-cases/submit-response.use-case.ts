import { IntakeDb } from '@hailong/database';
import { Problem, Verdict, accept, refuse } from '@hailong/kernel';
import { Sealing } from '@hailong/secrets';
import { acceptsOn } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { Arrival } from '../domain/arrival';
import { CastVerdict } from '../domain/cast-verdict';
import { FieldedRound } from '../domain/fielded-round';
import { ArrivedForm, Judgement, StoredUnder, judgeSubmission } from '../domain/judge-submission';
import { Submission } from '../domain/submission';
import { quotaFull } from '../domain/submission-problems';
import { storedAlready, storedUnder } from '../persistence/stored-ballots';
import { BallotBox } from './ballot-box';
import { BallotCount } from './ballot-count';
import { FieldedRounds } from './fielded-rounds';

/** The form is in, durably, and counted. */
export interface ResponseReceipt {
  /** Under which its respondent can ask about it later. Reveals nothing. From {@link SubmitResponse.runAll}: its id. */
  readonly receipt: string;
  /** It had been counted before; this was a retry. */
  readonly repeated: boolean;
}

type Admitted = Extract<Judgement, { readonly ok: true }>;
type Refused = Extract<Judgement, { readonly ok: false }>;

/** Checks one filled form against its round and questionnaire and casts it. A retry gets the first verdict. */
@Injectable()
export class SubmitResponse {
  constructor(
    private readonly db: IntakeDb,
    private readonly rounds: FieldedRounds,
    private readonly box: BallotBox,
    private readonly count: BallotCount,
    private readonly sealing: Sealing,
  ) {}

  async run(submission: Submission, arrival: Arrival): Promise<Verdict<ResponseReceipt>> {
    const known = this.rounds.at(submission.roundId);
    const form = { submission, arrival };
    const judged = judgeSubmission(known instanceof Promise ? await known : known, form);
    return this.receipted(
      judged.ok
        ? receiptOf(judged, await this.box.cast(judged.ballot), form)
        : refusalOf(judged, await this.storedAmong([judged])),
      arrival,
    );
  }

  /** Many at once, as one batch of their own; each its own verdict, in order. For imports: respondents' forms go on beside it. */
  async runAll(forms: readonly ArrivedForm[]): Promise<readonly Verdict<ResponseReceipt>[]> {
    const rounds = await this.roundsOf(forms);
    const judged = forms.map((form) => judgeSubmission(rounds.get(form.submission.roundId), form));
    const outcomes = await this.count.run(judged.flatMap((each) => (each.ok ? each.ballot : [])));
    const stored = await this.storedAmong(judged);
    let cast = 0;
    return judged.map((each, at) => {
      if (!each.ok) return refusalOf(each, stored);
      const [form, outcome] = [forms[at], outcomes[cast]];
      cast += 1;
      if (!form || !outcome) throw new Error('a form got no verdict');
      if (outcome.ok) return receiptOf(each, outcome.value, form);
      throw outcome.error;
    });
  }

  /** The verdicts that {@link runAll} would give, but for full quotas; nothing is stored. */
  async judgeAll(forms: readonly ArrivedForm[]): Promise<readonly Verdict<ResponseReceipt>[]> {
    const rounds = await this.roundsOf(forms);
    const judged = forms.map((form) => judgeSubmission(rounds.get(form.submission.roundId), form));
    const stored = await storedAlready(this.db, judged.flatMap(placeOf));
    return judged.map((each) => {
      if (!each.ok) return refusalOf(each, stored);
      const { responseId } = each.ballot;
      return accept({ receipt: responseId, repeated: stored.has(responseId) });
    });
  }

  /**
   * A respondent's receipt is not the id by which an administrator knows the form: who sees it on somebody's screen finds no
   * form by it. A clerk's is, since he may have to find his own mistake.
   */
  private receipted(verdict: Verdict<ResponseReceipt>, { operator }: Arrival): Verdict<ResponseReceipt> {
    if (!verdict.ok || operator !== undefined) return verdict;
    const { receipt, repeated } = verdict.value;
    return accept({ receipt: this.sealing.mask(receipt), repeated });
  }

  private async roundsOf(forms: readonly ArrivedForm[]) {
    const rounds = new Map<number, FieldedRound | undefined>();
    for (const { submission } of forms)
      if (!rounds.has(submission.roundId))
        rounds.set(submission.roundId, await this.rounds.at(submission.roundId));
    return rounds;
  }

  /** Ids of those that were refused and have been stored before. */
  private async storedAmong(judged: readonly Judgement[]): Promise<ReadonlySet<string>> {
    const asked = judged.flatMap((each) => (each.ok || !each.storedUnder ? [] : each.storedUnder));
    return asked.length === 0 ? NONE : storedAlready(this.db, asked);
  }
}

const NONE: ReadonlySet<string> = new Set();

function placeOf(judged: Judgement): StoredUnder[] {
  if (judged.ok) return [storedUnder(judged.ballot)];
  return judged.storedUnder ? [judged.storedUnder] : [];
}

/** A form counted yesterday stays counted when its sender asks again after the round has closed. */
function refusalOf(
  { problems, storedUnder }: Refused,
  stored: ReadonlySet<string>,
): Verdict<ResponseReceipt> {
  if (storedUnder && stored.has(storedUnder.responseId))
    return accept({ receipt: storedUnder.responseId, repeated: true });
  return refuse(...problems);
}

function receiptOf(
  { round, ballot }: Admitted,
  cast: CastVerdict,
  { submission, arrival }: ArrivedForm,
): Verdict<ResponseReceipt> {
  if (cast === 'round-closed') {
    const closed = acceptsOn(round.record.document, 'closed', arrival.on, submission.channel);
    return refuse(closed as Problem);
  }
  if (typeof cast === 'object') {
    const { quotas } = round.record.document;
    return refuse(quotaFull(quotas.find(({ code }) => code === cast.full.rule)?.label.vi ?? cast.full.rule));
  }
  return accept({ receipt: ballot.responseId, repeated: cast === 'repeated' });
}
