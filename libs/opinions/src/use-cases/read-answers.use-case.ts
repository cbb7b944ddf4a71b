import { ReadOrganisation } from '@hailong/agencies';
import { IntakeDb, PublicDb } from '@hailong/database';
import { roundsById } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { AnswerPosition, PublishedAnswer, answerPage } from '../persistence/answer-store';

/** A published answer, with its round. */
export interface AnswerOfRound extends PublishedAnswer {
  readonly round: RoundRecord | undefined;
}

/** Reads the published answers of an agency, for all, through the door of the public. */
@Injectable()
export class ReadAnswers {
  constructor(
    private readonly db: PublicDb,
    private readonly intakeDb: IntakeDb,
    private readonly organisation: ReadOrganisation,
  ) {}

  /** Reads a page, the newest first; empty for an unknown agency. */
  async page(
    agency: string,
    roundId: number | undefined,
    page: { readonly after?: AnswerPosition; readonly limit: number },
  ): Promise<readonly AnswerOfRound[]> {
    const found = await this.organisation.named(agency);
    if (!found) return [];
    const answers = await this.db.read((tx) => answerPage(tx, { agencyId: found.agencyId, roundId }, page));
    const ids = [...new Set(answers.map((answer) => answer.roundId))];
    const rounds = await this.intakeDb.read((tx) => roundsById(tx, ids), 'one');
    return answers.map((answer) => ({
      ...answer,
      round: rounds.find((round) => round.roundId === answer.roundId),
    }));
  }
}
