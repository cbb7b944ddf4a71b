import type { AgencyScope } from '@hailong/database';
import { Participant, leastAnsweredOf, referenceWindow, unitClassOf } from '../domain/survey-round';
import { RoundRecord } from '../domain/round-record';
import { frameOf } from '../domain/survey-plan';
import { quotaType } from './quota.type';
import { serviceTermsType } from './service-terms.type';
import {
  SurveyGroupQuestionnaire,
  SurveyParticipant,
  SurveyRespondentGroup,
  SurveyRound,
  SurveySecondForm,
} from './round.type';

/** @param reader the reading agency; sees its own plan behind the round also while that is a draft */
export function roundType(record: RoundRecord, reader?: AgencyScope): SurveyRound {
  const { agencyId, roundId, planId, state, document, closedOn = null, removalOn = null } = record;
  const { quotas, quotaOrigins = [], groups, participants, ...same } = document;
  return Object.assign(new SurveyRound(), same, {
    id: roundId,
    ...{ agencyId, planId, state, closedOn, removalOn, reader },
    groups: groups.map((group) =>
      Object.assign(new SurveyRespondentGroup(), group, {
        frame: frameOf(group),
        secondForm: group.secondForm ? Object.assign(new SurveySecondForm(), group.secondForm) : null,
      }),
    ),
    participants: participants.map(participantType),
    quotas: quotas.map(quotaType),
    quotaOrigins,
    service: referenceWindow(document),
    leastAnswered: leastAnsweredOf(document),
    toldApartBy: document.toldApartBy ?? [],
    smallestBlock: document.smallestBlock ?? null,
    trial: document.trial ?? false,
    ...serviceTermsType(document),
  });
}

function participantType(participant: Participant): SurveyParticipant {
  const { agencyId, rankingGroup, unitGroup = null, questionnaires = {} } = participant;
  const unitClass = unitClassOf(participant);
  const own = Object.entries(questionnaires).map(([group, questionnaireId]) =>
    Object.assign(new SurveyGroupQuestionnaire(), { group, questionnaireId }),
  );
  return Object.assign(new SurveyParticipant(), {
    ...{ agencyId, rankingGroup, unitClass, unitGroup },
    questionnaires: own,
  });
}
