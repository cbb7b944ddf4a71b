import { IntakeDb } from '@hailong/database';
import { Agency, ReadOrganisation } from '@hailong/agencies';
import { CLOCK, Clock } from '@hailong/kernel';
import { CompiledForm, RoundRecord, compileForm, questionnairesById, roundsById } from '@hailong/surveys';
import { Inject, Injectable } from '@nestjs/common';

/**
 * What the intake needs to judge a form, kept in memory: published questionnaires and agency codes for good, rounds for
 * a second. A round closed within that second is still refused, by the statement that stores.
 */
@Injectable()
export class OpenRounds {
  private readonly rounds = new Map<
    number,
    { readonly round: Promise<RoundRecord | undefined>; readonly until: number }
  >();
  private readonly forms = new Map<number, Promise<CompiledForm | undefined>>();
  private readonly agencies = new Map<string, Promise<Agency | undefined>>();

  constructor(
    private readonly db: IntakeDb,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** An announced round; undefined for one that does not exist or is still a draft. */
  round(roundId: number): Promise<RoundRecord | undefined> {
    const now = this.clock.now().getTime();
    const kept = this.rounds.get(roundId);
    if (kept && kept.until > now) return kept.round;
    const round = this.db.read(async (tx) => (await roundsById(tx, [roundId]))[0]);
    return this.keep(this.rounds, roundId, round, { round, until: now + ROUND_KEPT_MS });
  }

  /** A published questionnaire, made ready. */
  form(questionnaireId: number): Promise<CompiledForm | undefined> {
    const kept = this.forms.get(questionnaireId);
    if (kept) return kept;
    const form = this.db.read(async (tx) => {
      const [record] = await questionnairesById(tx, [questionnaireId]);
      return record && compileForm(record.document);
    });
    return this.keep(this.forms, questionnaireId, form, form);
  }

  agency(code: string): Promise<Agency | undefined> {
    const kept = this.agencies.get(code);
    if (kept) return kept;
    const agency = this.organisation.byCode(code);
    return this.keep(this.agencies, code, agency, agency);
  }

  /** What is not there, or could not be read, is asked for anew the next time. */
  private keep<K, V, E>(map: Map<K, E>, key: K, value: Promise<V>, entry: E): Promise<V> {
    map.set(key, entry);
    value.then(
      (found) => found === undefined && map.delete(key),
      () => map.delete(key),
    );
    return value;
  }
}

const ROUND_KEPT_MS = 1000;
