import { Transaction } from '@hailong/database';
import { CalendarDay, Problem, Verdict, accept, refuse } from '@hailong/kernel';
import { CHANNELS, RoundRecord, acceptsOn, isSelfService } from '@hailong/surveys/domain';
import { roundsById } from '@hailong/surveys';
import { INVITATION_PROBLEMS } from '../domain/problems';

/**
 * Finds a round in which respondents can answer by themselves on a day, or refuses with the reason why they cannot; an unknown round
 * counts as an unknown invitation.
 */
export async function selfServiceRound(
  tx: Transaction,
  roundId: number,
  on: CalendarDay,
): Promise<Verdict<RoundRecord>> {
  const [round] = await roundsById(tx, [roundId]);
  if (!round) return refuse<Problem>(INVITATION_PROBLEMS.INVITATION_UNKNOWN.at(''));
  const { document, state } = round;
  const selfService = CHANNELS.keys.filter(isSelfService);
  const offered = selfService.filter((channel) => document.channels.includes(channel));
  const refusals = (offered.length > 0 ? offered : selfService).map((channel) =>
    acceptsOn(document, state, on, channel),
  );
  const [first] = refusals;
  return first && refusals.every((refusal) => refusal !== undefined) ? refuse<Problem>(first) : accept(round);
}
