import { Transaction } from '@hailong/database';
import { CalendarDay, Problem } from '@hailong/kernel';
import { CHANNELS, acceptsOn, isSelfService } from '@hailong/surveys/domain';
import { roundsById } from '@hailong/surveys';
import { INVITATION_PROBLEMS } from '../domain/problems';

/**
 * Finds the reason why respondents cannot answer by themselves in a round on a day; an unknown round counts as an
 * unknown invitation.
 */
export async function selfServiceProblem(
  tx: Transaction,
  roundId: number,
  on: CalendarDay,
): Promise<Problem | undefined> {
  const [round] = await roundsById(tx, [roundId]);
  if (!round) return INVITATION_PROBLEMS.INVITATION_UNKNOWN.at('');
  const { document, state } = round;
  const selfService = CHANNELS.keys.filter(isSelfService);
  const offered = selfService.filter((channel) => document.channels.includes(channel));
  const refusals = (offered.length > 0 ? offered : selfService).map((channel) =>
    acceptsOn(document, state, on, channel),
  );
  return refusals.every((refusal) => refusal !== undefined) ? refusals[0] : undefined;
}
