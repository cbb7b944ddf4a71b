import { notFound, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { OperatorReach } from '../domain/may-enter';
import { PaperForm, PaperFormsWanted, paperForms } from '../domain/paper-forms';
import { SubmissionVerdict } from '../domain/submission-code';
import { FieldedRounds } from './fielded-rounds';

const EVERY_AGENCY: OperatorReach = {};

/** Tells print shops and clerks which questionnaire the serial of a paper form draws, in an announced round. */
@Injectable()
export class ListPaperForms {
  constructor(private readonly rounds: FieldedRounds) {}

  /** @param operator absent: a machine of the host, for every agency */
  async list(
    roundId: number,
    wanted: PaperFormsWanted,
    operator = EVERY_AGENCY,
  ): Promise<SubmissionVerdict<readonly PaperForm[]>> {
    const round = await this.rounds.at(roundId);
    return round ? paperForms(round, wanted, operator) : refuse(notFound('round', 'round'));
  }
}
